package ruin.application.ticket;

/** A port that keeps its word. */
public interface Tickets {

    void save(String ticket);
}
