package ai.halo.domain.workspace;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A visitor who would have been refused if identities were enforced; the name is only claimed. */
public record Doubt(Instant at, Reason reason, @Nullable String user) {

    /** Why nobody is vouched for. */
    public enum Reason {
        MISSING,
        NOT_A_TOKEN,
        OTHER_ALGORITHM,
        OTHER_SECRET,
        MALFORMED,
        NO_TIME,
        EXPIRED,
        NOT_VALID_YET,
        NO_USER,
        TWO_USERS,
        OTHER_USER,
        OTHER_SCOPE;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Reason of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }
}
