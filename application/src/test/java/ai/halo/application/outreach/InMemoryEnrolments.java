package ai.halo.application.outreach;

import ai.halo.domain.contact.ContactId;
import ai.halo.domain.outreach.AutomationId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Enrolments in memory. */
public final class InMemoryEnrolments implements Enrolments {

    private final Set<Enrolment> enrolments = new HashSet<>();

    private record Enrolment(AutomationId series, ContactId contact) {}

    @Override
    public boolean add(AutomationId series, ContactId contact, Instant scheduledFor, Instant now) {
        return enrolments.add(new Enrolment(series, contact));
    }

    @Override
    public boolean remove(AutomationId series, ContactId contact) {
        return enrolments.remove(new Enrolment(series, contact));
    }
}
