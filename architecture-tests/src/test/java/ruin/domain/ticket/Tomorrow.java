package ruin.domain.ticket;

/** Breaks: nothing is put off. */
public record Tomorrow() {} // TODO
