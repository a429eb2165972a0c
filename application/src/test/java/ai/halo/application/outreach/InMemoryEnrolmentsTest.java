package ai.halo.application.outreach;

import ai.halo.application.InMemory;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.outreach.AutomationId;
import java.util.UUID;

class InMemoryEnrolmentsTest extends InMemory implements EnrolmentsContract {

    private final InMemoryEnrolments enrolments = new InMemoryEnrolments();

    @Override
    public Enrolments enrolments() {
        return enrolments;
    }

    @Override
    public AutomationId series() {
        return new AutomationId(new UUID(6, 1));
    }

    @Override
    public ContactId somebody() {
        return new ContactId(new UUID(5, 1));
    }
}
