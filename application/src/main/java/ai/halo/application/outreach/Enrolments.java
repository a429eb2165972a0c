package ai.halo.application.outreach;

import ai.halo.domain.contact.ContactId;
import ai.halo.domain.outreach.AutomationId;
import java.time.Instant;

/** Who is in which series, each once. */
public interface Enrolments {

    /** False if the contact is in the series already. */
    boolean add(AutomationId series, ContactId contact, Instant scheduledFor, Instant now);

    /** False if the contact is not in the series. */
    boolean remove(AutomationId series, ContactId contact);
}
