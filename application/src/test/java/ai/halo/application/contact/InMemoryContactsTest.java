package ai.halo.application.contact;

import ai.halo.application.InMemory;
import ai.halo.domain.company.CompanyId;
import java.util.UUID;

class InMemoryContactsTest extends InMemory implements ContactsContract {

    private final Contacts contacts = new InMemoryContacts(transactions, told);

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public CompanyId employer() {
        return new CompanyId(new UUID(4, 1));
    }
}
