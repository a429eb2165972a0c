package ai.halo.application.answering;

import ai.halo.domain.answering.Turn;
import java.time.Duration;

/**
 * The mind of an agent. Whatever happens to it, it answers with a move: an outage is its own
 * matter.
 */
public interface Reasoner {

    /**
     * The next move of the turn, found within the time that remains for the whole turn. A mind that
     * gives sentences of its answer on the way, because it hears them itself one by one, makes an
     * answer that begins with them.
     */
    Thought next(Turn.Thinking turn, Duration remaining, Aloud aloud);

    /** The same where nobody listens. */
    default Thought next(Turn.Thinking turn, Duration remaining) {
        return next(turn, remaining, Aloud.in(turn, Hearer.NOBODY));
    }
}
