package ai.halo.llm.answering;

import ai.halo.application.answering.Reasoner;
import ai.halo.application.answering.Thought;
import ai.halo.domain.Json;
import ai.halo.domain.answering.Citation;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.answering.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The plainest mind there is, to stand behind a model; it remembers the time it was given. */
final class PlainMind implements Reasoner {

    final List<Duration> given = new ArrayList<>();

    @Override
    public Thought next(Turn.Thinking turn, Duration remaining) {
        given.add(remaining);
        return new Thought(move(turn), Json.object().with("mind", "plain"));
    }

    @Override
    public boolean readsImages() {
        return false;
    }

    private static Move move(Turn.Thinking turn) {
        if (turn.briefing().message().contains("human")) {
            return new Move.HandOff(Move.Why.CUSTOMER_ASKED, List.of());
        }
        if (turn.lookups().isEmpty()) {
            return new Move.Search(turn.briefing().question());
        }
        return Material.numbered(turn).stream()
                .findFirst()
                .<Move>map(first ->
                        new Move.Answer(
                                List.of(
                                        Sentence.of(
                                                first.text(),
                                                new Citation.OfPassage(first.passage())))))
                .orElseGet(() ->
                        new Move.Converse(
                                Move.Kind.UNKNOWN, List.of(Sentence.of("I do not know."))));
    }
}
