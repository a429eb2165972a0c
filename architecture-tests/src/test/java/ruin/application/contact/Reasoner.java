package ruin.application.contact;

/** A port of which only the fake was tried. */
public interface Reasoner {}
