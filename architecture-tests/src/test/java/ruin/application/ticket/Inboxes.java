package ruin.application.ticket;

/** Breaks: a plain resource keeps to its five verbs. */
public final class Inboxes {

    public void list() {}

    public void empty() {}
}
