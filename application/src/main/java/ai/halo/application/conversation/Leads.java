package ai.halo.application.conversation;

import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.SessionId;
import java.time.Instant;
import java.util.Optional;

/** Who left an address in which session, last. */
public interface Leads {

    void put(SessionId session, ContactId contact, EmailAddress address, Instant now);

    Optional<ContactId> of(SessionId session);

    /** What was left there, whatever is stored about whoever is known by it. */
    Optional<EmailAddress> addressLeftIn(SessionId session);
}
