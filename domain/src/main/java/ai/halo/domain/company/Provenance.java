package ai.halo.domain.company;

import java.util.Locale;

/**
 * How a value arrived, strongest first: in a valid token, from a server, from a synced tool, or
 * merely claimed.
 */
public enum Provenance {
    VERIFIED,
    SERVER,
    INTEGRATION,
    CLIENT;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Provenance of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    public boolean strongerThan(Provenance other) {
        return compareTo(other) < 0;
    }
}
