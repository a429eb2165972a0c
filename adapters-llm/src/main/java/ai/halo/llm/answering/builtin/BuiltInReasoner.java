package ai.halo.llm.answering.builtin;

import ai.halo.application.answering.Aloud;
import ai.halo.application.answering.Reasoner;
import ai.halo.application.answering.Thought;
import ai.halo.application.knowledge.Embeddings;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Turn.Thinking;
import java.time.Duration;

/** A mind without a model: it needs no service and says the same to the same question. */
public final class BuiltInReasoner implements Reasoner {

    private final Embeddings embeddings;

    public BuiltInReasoner(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public Thought next(Thinking turn, Duration remaining, Aloud aloud) {
        var plan = new Plan(Understanding.of(turn.briefing()));
        Move move = new Thinker(turn, plan, embeddings).move();
        return new Thought(move, plan.record(), false);
    }
}
