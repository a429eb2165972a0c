package ai.halo.llm.answering;

import static java.lang.System.Logger.Level.WARNING;

import ai.halo.application.answering.Aloud;
import ai.halo.application.answering.Reasoner;
import ai.halo.application.answering.Thought;
import ai.halo.domain.Json;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Turn;
import ai.halo.llm.answering.Reply.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A mind that asks a model once per step and thinks for itself when the model fails: the built-in
 * mind then answers instead, and the record says why.
 */
final class FallbackReasoner implements Reasoner {

    /** The longest a model is waited for. */
    static final Duration ATTEMPT = Duration.ofSeconds(12);

    /** What is kept of a turn's time for the built-in mind. */
    static final Duration RESERVE = Duration.ofMillis(500);

    private static final System.Logger LOG = System.getLogger(FallbackReasoner.class.getName());

    private final ModelMind mind;
    private final Reasoner builtIn;
    private final Breaker breaker;
    private final InstantSource clock;

    FallbackReasoner(ModelMind mind, Reasoner builtIn, Breaker breaker, InstantSource clock) {
        this.mind = mind;
        this.builtIn = builtIn;
        this.breaker = breaker;
        this.clock = clock;
    }

    @Override
    public Thought next(Turn.Thinking turn, Duration remaining, Aloud aloud) {
        if (turn.lookups().isEmpty() && !turn.lastStep()) {
            return opening(turn, remaining);
        }
        Instant began = clock.instant();
        return switch (attempt(turn, remaining, began, aloud)) {
            case ModelMind.Outcome.Moved(var thought) -> timed(thought, began);
            case ModelMind.Outcome.BrokeOff(_, var thought) -> timed(thought, began);
            case ModelMind.Outcome.Failed(var cause, var record) ->
                    aloud.unheard()
                            ? new Thought(aloud.soFar(), record, false)
                            : instead(turn, remaining, began, record.with("cause", cause.wire()));
        };
    }

    private Thought timed(Thought thought, Instant began) {
        return new Thought(
                thought.move(), thought.record().with("took_ms", since(began)), thought.sighted());
    }

    /**
     * Nothing can be answered before something was looked up, so no model is asked what to look up
     * first. The wish for a person is heard here, by a mind that nobody can talk out of it.
     */
    private Thought opening(Turn.Thinking turn, Duration remaining) {
        Thought heard = builtIn.next(turn, remaining);
        return heard.move() instanceof Move.HandOff
                ? heard
                : new Thought(
                        new Move.Search(turn.briefing().question()),
                        mind.name().with("plan", "look up the question before asking the model"),
                        mind.model().seesPictures());
    }

    private ModelMind.Outcome attempt(
            Turn.Thinking turn, Duration remaining, Instant now, Aloud aloud) {
        Duration within = remaining.minus(RESERVE);
        if (!within.isPositive()) {
            return new ModelMind.Outcome.Failed(Cause.NO_TIME_LEFT, mind.name());
        }
        if (!breaker.lets(now)) {
            return new ModelMind.Outcome.Failed(Cause.PAUSED, mind.name());
        }
        var outcome = think(turn, within.compareTo(ATTEMPT) < 0 ? within : ATTEMPT, aloud);
        tell(outcome);
        return outcome;
    }

    private void tell(ModelMind.Outcome outcome) {
        switch (outcome) {
            case ModelMind.Outcome.Moved _ -> breaker.answered();
            case ModelMind.Outcome.BrokeOff(var cause, _) -> {
                LOG.log(WARNING, "The model broke off ({0}) in mid-answer", cause.wire());
                tell(cause);
            }
            case ModelMind.Outcome.Failed(var cause, _) -> {
                LOG.log(WARNING, "The model failed ({0}); the built-in mind answers", cause.wire());
                tell(cause);
            }
        }
    }

    private void tell(Cause cause) {
        if (cause.outage()) {
            breaker.failed(clock.instant());
        } else {
            breaker.answered();
        }
    }

    /** Whatever surprise a model's answer holds, the customer gets one. */
    private ModelMind.Outcome think(Turn.Thinking turn, Duration within, Aloud aloud) {
        try {
            return mind.think(turn, within, aloud);
        } catch (RuntimeException surprise) {
            LOG.log(WARNING, "The model's answer could not be read", surprise);
            return new ModelMind.Outcome.Failed(Cause.BROKEN, mind.name());
        }
    }

    private Thought instead(
            Turn.Thinking turn, Duration remaining, Instant began, Json.Obj failed) {
        Duration left = remaining.minus(Duration.between(began, clock.instant()));
        Thought thought = builtIn.next(turn, left);
        return new Thought(
                thought.move(),
                thought.record().with("instead_of", failed.with("took_ms", since(began))),
                thought.sighted());
    }

    private Json since(Instant began) {
        return Json.number(Duration.between(began, clock.instant()).toMillis());
    }
}
