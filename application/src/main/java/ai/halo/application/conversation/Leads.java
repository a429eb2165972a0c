package ai.halo.application.conversation;

import ai.halo.domain.contact.ContactId;
import ai.halo.domain.conversation.SessionId;
import java.time.Instant;
import java.util.Optional;

/** Who left an address in which session, last. */
public interface Leads {

    void put(SessionId session, ContactId contact, Instant now);

    Optional<ContactId> of(SessionId session);
}
