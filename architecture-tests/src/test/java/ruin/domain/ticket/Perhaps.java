package ruin.domain.ticket;

import java.util.Optional;

/** Breaks: an Optional is an answer, not a question. */
public final class Perhaps {

    final Optional<String> note = Optional.empty();
}
