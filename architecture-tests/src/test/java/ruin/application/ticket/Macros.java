package ruin.application.ticket;

/** A plain resource, as plain as it may be. */
public final class Macros {

    public void list() {}

    public void find() {}

    public void add() {}

    public void change() {}

    public void remove() {}
}
