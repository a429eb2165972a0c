package ruin.application.ticket;

/** One verb, and nothing to say about it. */
public final class CloseQuietly {

    public void close() {}
}
