package ruin.persistence.ticket;

import ruin.application.ticket.TicketViews;

/** The only one there is. */
public final class PostgresTicketViews implements TicketViews {}
