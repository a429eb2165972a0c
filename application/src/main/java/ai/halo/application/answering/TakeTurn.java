package ai.halo.application.answering;

import ai.halo.application.knowledge.SearchKnowledge;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Lookup;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.answering.Turn.Thinking;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Thinks about one message, outside any transaction, until the mind's words settle the turn or the
 * budget runs out.
 */
public final class TakeTurn {

    public static final Duration BUDGET = Duration.ofSeconds(20);

    private final Reasoner reasoner;
    private final SearchKnowledge knowledge;
    private final InstantSource clock;

    public TakeTurn(Reasoner reasoner, SearchKnowledge knowledge, InstantSource clock) {
        this.reasoner = reasoner;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    public Taken take(WorkspaceId workspace, Briefing briefing, Hearer hearer) {
        Instant began = clock.instant();
        Instant deadline = began.plus(BUDGET);
        var steps = new ArrayList<Step>();
        Turn turn = Turn.begin(briefing);
        var speaking = new Speaking(Turn.begin(briefing), hearer);
        while (turn instanceof Thinking thinking) {
            speaking = new Speaking(thinking, hearer);
            turn = step(workspace, thinking, speaking, deadline, steps);
        }
        return new Taken(
                speaking.turn(),
                (Turn.Settled) turn,
                speaking.said(),
                steps,
                began,
                clock.instant());
    }

    private Turn step(
            WorkspaceId workspace,
            Thinking turn,
            Speaking speaking,
            Instant deadline,
            List<Step> steps) {
        Instant began = clock.instant();
        if (turn.steps() >= Turn.MAX_STEPS || !began.isBefore(deadline)) {
            return speaking.settled(turn.outOfBudget());
        }
        Thought thought = reasoner.next(turn, Duration.between(began, deadline), speaking);
        Turn next =
                speaking.unheard() ? turn.outOfBudget() : after(workspace, turn, thought.move());
        steps.add(new Step(thought, Duration.between(began, clock.instant())));
        return next instanceof Turn.Settled settled ? speaking.settled(settled) : next;
    }

    private Turn after(WorkspaceId workspace, Thinking turn, Move move) {
        return switch (move) {
            case Move.Search(var question) -> {
                var found = knowledge.search(workspace, question, Evidence.MAX_SHOWN);
                yield turn.having(new Lookup(question, found.evidence(), found.relevance()));
            }
            case Move.Point point -> turn.pointing(point);
            case Move.Answer answer -> turn.settle(answer);
            case Move.Converse words -> turn.settle(words);
            case Move.HandOff handOff -> turn.settle(handOff);
        };
    }

    /** One move of the mind and how long it and its consequences took. */
    record Step(Thought thought, Duration took) {}

    /** A turn that has been thought through, and the words that were heard on the way. */
    public record Taken(
            Thinking thinking,
            Turn.Settled settled,
            String said,
            List<Step> steps,
            Instant began,
            Instant ended) {

        /** Whether the mind that had the last word could see the customer's pictures. */
        boolean sighted() {
            return !steps.isEmpty() && steps.getLast().thought().sighted();
        }

        /** Whether its hearer left before the first word. */
        boolean abandoned() {
            return interrupted() && said.isEmpty();
        }

        boolean interrupted() {
            return settled.speech().completion() == Completion.INTERRUPTED;
        }
    }
}
