package ruin.application.contact;

/** A promise only the real one makes. */
public interface TraitsContract {}
