package ai.halo.rest.conversation;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.conversation.SessionId;
import io.micronaut.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The session a call without a body is about: named in a header, never in the address. */
public final class HeldSession {

    public static final String HEADER = "X-Session-Id";

    private HeldSession() {}

    public static @Nullable SessionId in(HttpHeaders headers) {
        String sent = headers.get(HEADER);
        try {
            return sent == null ? null : new SessionId(sent);
        } catch (InvalidValue malformed) {
            throw new InvalidValue(HEADER, malformed.problem());
        }
    }

    static SessionId of(HttpHeaders headers) {
        SessionId session = in(headers);
        if (session == null) {
            throw new InvalidValue(HEADER, "is required: send the session_id of the conversation");
        }
        return session;
    }
}
