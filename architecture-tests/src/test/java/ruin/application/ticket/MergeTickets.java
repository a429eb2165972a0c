package ruin.application.ticket;

/** Breaks: a use case is final. */
public class MergeTickets {

    public void merge() {}
}
