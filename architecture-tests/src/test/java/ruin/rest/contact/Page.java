package ruin.rest.contact;

/** A page that only its own adapter may show. */
public record Page(int number) {}
