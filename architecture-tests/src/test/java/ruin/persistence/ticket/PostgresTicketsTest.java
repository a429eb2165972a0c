package ruin.persistence.ticket;

import ruin.application.ticket.Tickets;
import ruin.application.ticket.TicketsContract;

/** The real one keeps the promise, too. */
record PostgresTicketsTest(Tickets tickets) implements TicketsContract {}
