package ai.halo.application.email;

import ai.halo.domain.Change;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.email.MailLimit;
import ai.halo.domain.email.TranscriptRequest;
import ai.halo.domain.email.TranscriptRequestId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Requests for transcripts: whose address it is until they are settled, that they were for a day.
 */
public interface TranscriptRequests {

    /**
     * Each limit that was ever reached, with the time of the request that used it up. Whoever asks
     * holds the requests of the workspace until the transaction ends.
     */
    Map<MailLimit, Instant> reached(SessionId session, EmailAddress to);

    void save(Change<TranscriptRequest> change);

    /** A request that is still to be answered. */
    Optional<TranscriptRequest> find(TranscriptRequestId id);

    /** Forgets the address: the mail is on its way, or never will be. */
    void settle(TranscriptRequestId id);
}
