package ai.halo.domain.email;

import ai.halo.domain.Change;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.SessionId;
import java.time.Instant;

/** A customer wants a conversation by mail. */
public record TranscriptRequest(
        TranscriptRequestId id, SessionId session, EmailAddress to, Instant requestedAt) {

    /** The request, as it is made. */
    public Change<TranscriptRequest> made() {
        return Change.of(this, new TranscriptRequested(id, requestedAt));
    }
}
