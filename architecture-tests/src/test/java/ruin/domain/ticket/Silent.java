package ruin.domain.ticket;

/** Breaks: who silences a warning says why. */
public record Silent() {

    @SuppressWarnings("unused")
    static void hush() {}
}
