package ruin.application.contact;

/** A port whose fake was never tried. */
public interface Traits {}
