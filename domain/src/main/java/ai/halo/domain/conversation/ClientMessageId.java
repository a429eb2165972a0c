package ai.halo.domain.conversation;

import ai.halo.domain.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * The id a caller gave its own message, so that sending it again is the same as sending it once,
 * and a fingerprint of what it said under it, if that is known.
 */
public record ClientMessageId(String value, @Nullable String fingerprint) {

    public ClientMessageId {
        if (!value.matches("[!-~]{1,200}")) {
            throw new InvalidValue(
                    "message_id", "must be 1 to 200 visible ASCII characters without spaces");
        }
    }

    public ClientMessageId(String value) {
        this(value, null);
    }

    /** Whether something else was said under the same id. */
    public boolean contradicts(@Nullable String otherFingerprint) {
        return fingerprint != null
                && otherFingerprint != null
                && !fingerprint.equals(otherFingerprint);
    }
}
