package ai.halo.domain.conversation;

import java.util.Locale;

/** Whether a message was said to its end, and what kept it from that. */
public enum Completion {
    COMPLETE,

    /** The speaker had no more time or lost the thread. */
    CUT_OFF,

    /** The listener went away, or somebody else took the floor. */
    INTERRUPTED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Completion of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
