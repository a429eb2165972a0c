package ruin.application.ticket;

/** Breaks: a use case has five collaborators at most. */
public final class AskEverybody {

    public AskEverybody(Tickets a, Tickets b, Tickets c, Tickets d, Tickets e, Tickets f) {}

    public void ask() {}
}
