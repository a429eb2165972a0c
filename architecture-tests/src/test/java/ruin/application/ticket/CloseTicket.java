package ruin.application.ticket;

/** Breaks: outcomes are closed. */
public final class CloseTicket {

    public Outcome close() {
        return new Outcome();
    }

    /** Anything may become of it. */
    public record Outcome() {}
}
