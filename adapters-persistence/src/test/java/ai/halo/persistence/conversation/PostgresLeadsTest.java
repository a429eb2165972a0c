package ai.halo.persistence.conversation;

import ai.halo.application.conversation.Leads;
import ai.halo.application.conversation.LeadsContract;
import ai.halo.domain.Change;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.contact.PostgresContacts;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

class PostgresLeadsTest extends OnPostgres implements LeadsContract {

    @BeforeEach
    @Override
    protected void moveIn() {
        super.moveIn();
        var contacts = new PostgresContacts(transactions, log);
        within(() -> {
            contacts.save(Change.of(Contact.lead(somebody(), Traits.NONE, NOON)));
            contacts.save(Change.of(Contact.lead(somebodyElse(), Traits.NONE, NOON)));
        });
    }

    @Override
    public Leads leads() {
        return new PostgresLeads(transactions);
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
