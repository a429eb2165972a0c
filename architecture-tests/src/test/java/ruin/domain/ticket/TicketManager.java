package ruin.domain.ticket;

/** Breaks: no name says nothing. */
public record TicketManager() {}
