package ai.halo.application.context;

import ai.halo.application.InMemory;
import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.contact.ContactId;
import java.util.UUID;

class InMemoryContextEntriesTest extends InMemory implements ContextEntriesContract {

    private final ContextEntries context = new InMemoryContextEntries(transactions);

    @Override
    public ContextEntries context() {
        return context;
    }

    @Override
    public Subject somebody() {
        return new Subject.OfContact(new ContactId(new UUID(5, 1)));
    }

    @Override
    public Subject aCompany() {
        return new Subject.OfCompany(new CompanyId(new UUID(4, 1)));
    }
}
