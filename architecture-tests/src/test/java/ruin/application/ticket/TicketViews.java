package ruin.application.ticket;

/** A port for a screen, which nobody swaps. */
public interface TicketViews {}
