package ruin.domain.ticket;

/** A word an event may carry. */
public enum TicketWord {
    LOUD,
    QUIET
}
