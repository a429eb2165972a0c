package ruin.application.contact;

/** A port nobody has promised anything about. */
public interface Contacts {}
