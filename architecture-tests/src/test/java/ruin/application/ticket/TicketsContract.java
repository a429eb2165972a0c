package ruin.application.ticket;

/** What the fake and the real one both promise. */
public interface TicketsContract {

    Tickets tickets();
}
