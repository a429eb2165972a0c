package ruin.persistence.ticket;

import ruin.application.ticket.Tickets;

/** The real one. */
public final class PostgresTickets implements Tickets {

    @Override
    public void save(String ticket) {}
}
