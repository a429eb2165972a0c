package ai.halo.persistence.outreach;

import ai.halo.application.outreach.Enrolments;
import ai.halo.application.outreach.EnrolmentsContract;
import ai.halo.application.outreach.SampleAutomations;
import ai.halo.domain.Change;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.AutomationId;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.contact.PostgresContacts;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

class PostgresEnrolmentsTest extends OnPostgres implements EnrolmentsContract {

    private final Automation series =
            SampleAutomations.of(Automation.Type.SERIES, Automation.Status.ACTIVE);

    @BeforeEach
    @Override
    protected void moveIn() {
        super.moveIn();
        within(() -> {
            new PostgresAutomations(transactions).add(series);
            new PostgresContacts(transactions, log)
                    .save(Change.of(Contact.user(somebody(), new ExternalId("maria"), NOON)));
        });
    }

    @Override
    public Enrolments enrolments() {
        return new PostgresEnrolments(transactions);
    }

    @Override
    public AutomationId series() {
        return series.id();
    }

    @Override
    public ContactId somebody() {
        return new ContactId(new UUID(5, 1));
    }
}
