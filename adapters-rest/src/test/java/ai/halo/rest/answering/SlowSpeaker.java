package ai.halo.rest.answering;

import ai.halo.application.answering.Aloud;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A mind that says the next sentence only when it is given one, and stops when nobody listens. */
final class SlowSpeaker implements Reasoner {

    private static final String END = "";

    private final LinkedBlockingQueue<String> sentences = new LinkedBlockingQueue<>();
    final CountDownLatch speaking = new CountDownLatch(1);
    final CountDownLatch stopped = new CountDownLatch(1);

    void says(String sentence) {
        sentences.add(sentence);
    }

    void ends() {
        sentences.add(END);
    }

    @Override
    public Thought next(Turn.Thinking turn, Duration remaining, Aloud aloud) {
        if (turn.lookups().isEmpty()) {
            return thought(new Move.Search(turn.briefing().question()));
        }
        aloud.onLeaving(() -> {
            ends();
            stopped.countDown();
        });
        speaking.countDown();
        var said = new ArrayList<Sentence>();
        for (String next = take(); !next.equals(END); next = take()) {
            var passage = new Citation.OfPassage(turn.shown().getFirst().passage());
            said.add(Sentence.of(next, passage));
            aloud.say(said.getLast());
        }
        return thought(new Move.Answer(List.copyOf(said)));
    }

    private String take() {
        try {
            return sentences.take();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Thought thought(Move move) {
        return new Thought(move, Json.object().with("mind", "slow"), false);
    }
}
