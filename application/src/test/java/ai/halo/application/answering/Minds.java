package ai.halo.application.answering;

import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import java.util.List;

/** Minds that make one move, whatever they are asked. */
public final class Minds {

    public static final Reasoner CLUELESS =
            ScriptedReasoner.that(_ ->
                    new Move.Converse(
                            Move.Kind.UNKNOWN, List.of(Sentence.of("I do not know that."))));
    public static final Reasoner FRIENDLY =
            ScriptedReasoner.that(_ ->
                    new Move.Converse(
                            Move.Kind.GREETING, List.of(Sentence.of("Hello! How can I help?"))));
    public static final Reasoner YIELDING =
            ScriptedReasoner.that(_ -> new Move.HandOff(Move.Why.CUSTOMER_ASKED, List.of()));
    public static final Reasoner RESTLESS =
            ScriptedReasoner.that(turn -> new Move.Search(turn.briefing().question()));
    public static final Reasoner ABSENT =
            ScriptedReasoner.that(_ -> {
                throw new AssertionError("nobody should think here");
            });

    private Minds() {}

    /** A mind to whom something happens while it thinks. */
    static Reasoner interruptedBy(Runnable happening, Reasoner then) {
        return ScriptedReasoner.that(turn -> {
            happening.run();
            return then.next(turn, TakeTurn.BUDGET).move();
        });
    }
}
