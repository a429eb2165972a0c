package ai.halo.application.conversation;

import ai.halo.application.InMemory;
import ai.halo.domain.contact.ContactId;
import java.util.UUID;

class InMemoryLeadsTest extends InMemory implements LeadsContract {

    private final InMemoryLeads leads = new InMemoryLeads();

    @Override
    public Leads leads() {
        return leads;
    }

    @Override
    public ContactId somebody() {
        return new ContactId(new UUID(5, 1));
    }

    @Override
    public ContactId somebodyElse() {
        return new ContactId(new UUID(5, 2));
    }
}
