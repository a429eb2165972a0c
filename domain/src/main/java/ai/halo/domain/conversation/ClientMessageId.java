package ai.halo.domain.conversation;

import ai.halo.domain.InvalidValue;

/**
 * The id a caller gave its own message, so that sending it again is the same as sending it once.
 */
public record ClientMessageId(String value) {

    public ClientMessageId {
        if (!value.matches("[!-~]{1,200}")) {
            throw new InvalidValue(
                    "message_id", "must be 1 to 200 visible ASCII characters without spaces");
        }
    }
}
