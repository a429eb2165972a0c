package ai.halo.application.answering;

import ai.halo.domain.Json;
import ai.halo.domain.answering.Citation;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A mind that makes the moves it is told to, and remembers the time it was given for each. */
public final class ScriptedReasoner implements Reasoner {

    private final Function<Turn.Thinking, Move> script;
    private final List<Duration> given = new CopyOnWriteArrayList<>();

    private ScriptedReasoner(Function<Turn.Thinking, Move> script) {
        this.script = script;
    }

    public static ScriptedReasoner that(Function<Turn.Thinking, Move> moves) {
        return new ScriptedReasoner(moves);
    }

    /** The plainest mind there is: it searches once and quotes the first passage it finds. */
    public static ScriptedReasoner plain() {
        return that(ScriptedReasoner::plainly);
    }

    /** The time that was left at each move. */
    public List<Duration> given() {
        return given;
    }

    @Override
    public Thought next(Turn.Thinking turn, Duration remaining, Aloud aloud) {
        given.add(remaining);
        return new Thought(script.apply(turn), Json.object().with("mind", "scripted"), false);
    }

    private static Move plainly(Turn.Thinking turn) {
        if (turn.briefing().message().contains("human")) {
            return new Move.HandOff(Move.Why.CUSTOMER_ASKED, List.of());
        }
        if (turn.lookups().isEmpty()) {
            return new Move.Search(turn.briefing().question());
        }
        return turn.shown().stream()
                .filter(one -> one.audience() == Audience.PUBLIC)
                .findFirst()
                .map(ScriptedReasoner::quoted)
                .orElseGet(ScriptedReasoner::unknown);
    }

    private static Move quoted(Evidence one) {
        return new Move.Answer(
                List.of(Sentence.of(one.text(), new Citation.OfPassage(one.passage()))));
    }

    private static Move unknown() {
        return new Move.Converse(Move.Kind.UNKNOWN, List.of(Sentence.of("I do not know.")));
    }
}
