package ruin.application.ticket;

/** Breaks: a use case has one public verb. */
public final class DoEverything {

    public void open() {}

    public void close() {}
}
