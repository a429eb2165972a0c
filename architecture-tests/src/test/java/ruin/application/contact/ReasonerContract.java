package ruin.application.contact;

/** A promise only the fake makes. */
public interface ReasonerContract {}
