package ruin.application.ticket;

/** The fake keeps the promise. */
record InMemoryTicketsTest(Tickets tickets) implements TicketsContract {}
