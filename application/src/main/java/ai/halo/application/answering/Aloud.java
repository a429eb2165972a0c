package ai.halo.application.answering;

import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.answering.Turn;
import java.util.List;

/**
 * What a mind says before it has thought to the end: it hands on each sentence of its answer as
 * soon as that is certain, the turn admits or drops it, and what is admitted is heard at once.
 */
public interface Aloud {

    static Aloud in(Turn.Thinking turn, Hearer hearer) {
        return new Speaking(turn, hearer);
    }

    /** Gives the next sentence; after somebody left, nothing is said any more. */
    void say(Sentence sentence);

    /** The sentences that were admitted and heard. If there are any, the turn ends with them. */
    List<Sentence> heard();

    /** What was heard so far, as an answer that goes no further. */
    Move.Answer soFar();

    /** Whether nobody listens any more. */
    boolean unheard();

    /** Has this done when nobody listens any more: at once, if that is so already. */
    void onLeaving(Runnable stop);
}
