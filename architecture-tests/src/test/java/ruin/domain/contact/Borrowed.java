package ruin.domain.contact;

import org.assertj.core.data.Offset;

/** Breaks: the domain knows only java and itself. */
public record Borrowed(Offset<Integer> distance) {}
