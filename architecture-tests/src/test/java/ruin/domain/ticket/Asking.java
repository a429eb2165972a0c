package ruin.domain.ticket;

import java.util.Optional;

/** Breaks: an Optional is an answer, not a question. */
public interface Asking {

    boolean isAbout(Optional<String> subject);
}
