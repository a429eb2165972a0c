package ruin.domain.email;

import org.jspecify.annotations.NullMarked;

/** Breaks: every package refuses null. */
@NullMarked
public record Letter(String text) {}
