package ai.halo.domain.workspace;

import ai.halo.domain.InvalidValue;
import java.util.Locale;

/** What happens to a user id without a valid token: nothing, it is counted, or it is refused. */
public enum IdentityVerification {
    OFF,
    MONITOR,
    ENFORCE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static IdentityVerification of(String wire) {
        for (var mode : values()) {
            if (mode.wire().equals(wire)) {
                return mode;
            }
        }
        throw new InvalidValue("identity_verification", "must be off, monitor or enforce");
    }
}
