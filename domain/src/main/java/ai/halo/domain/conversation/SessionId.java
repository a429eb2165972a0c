package ai.halo.domain.conversation;

import ai.halo.domain.InvalidValue;

/** What a caller holds to continue a conversation: 1 to 200 visible ASCII characters. */
public record SessionId(String value) {

    public SessionId {
        if (!value.matches("[!-~]{1,200}")) {
            throw new InvalidValue(
                    "session_id", "must be 1 to 200 visible ASCII characters without spaces");
        }
    }
}
