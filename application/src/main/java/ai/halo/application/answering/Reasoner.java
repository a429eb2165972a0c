package ai.halo.application.answering;

import ai.halo.domain.answering.Turn;
import java.time.Duration;

/**
 * The mind of an agent. Whatever happens to it, it answers with a move: an outage is its own
 * matter.
 */
public interface Reasoner {

    /** The next move of the turn, found within the time that remains for the whole turn. */
    Thought next(Turn.Thinking turn, Duration remaining);
}
