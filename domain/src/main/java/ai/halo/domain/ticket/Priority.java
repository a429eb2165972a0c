package ai.halo.domain.ticket;

import java.util.Locale;

/** Whether a ticket jumps the queue. */
public enum Priority {
    NORMAL,
    PRIORITY;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
