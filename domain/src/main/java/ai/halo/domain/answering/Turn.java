package ai.halo.domain.answering;

import ai.halo.domain.escalation.Confidence;
import ai.halo.domain.escalation.EscalationPolicy.Escalation;
import ai.halo.domain.escalation.Signal;
import ai.halo.domain.knowledge.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agent's turn, from a customer's message to a settled verdict. Pure: it asks, others fetch.
 */
public sealed interface Turn {

    int MAX_STEPS = 4;

    static Thinking begin(Briefing briefing) {
        return new Thinking(briefing, List.of(), List.of(), 0);
    }

    /** The turn while its mind is still moving; {@code steps} counts the moves made. */
    record Thinking(Briefing briefing, List<Lookup> lookups, List<Gesture> pointed, int steps)
            implements Turn {

        public Thinking {
            lookups = List.copyOf(lookups);
            pointed = List.copyOf(pointed);
        }

        public Thinking having(Lookup found) {
            var more = new ArrayList<>(lookups);
            more.add(found);
            return new Thinking(briefing, more, pointed, steps + 1);
        }

        /** The turn whose answer will come with these gestures too. */
        public Thinking pointing(Move.Point point) {
            var more = new ArrayList<>(pointed);
            more.addAll(point.gestures());
            return new Thinking(briefing, lookups, more, steps + 1);
        }

        /** Whether the next move must be the last. */
        public boolean lastStep() {
            return steps + 1 >= MAX_STEPS;
        }

        /** The passages that were found so far, each once, best first, at most eight. */
        public List<Evidence> shown() {
            var shown = new LinkedHashMap<Object, Evidence>();
            lookups.reversed()
                    .forEach(lookup ->
                            lookup.evidence()
                                    .forEach(one -> shown.putIfAbsent(one.passage(), one)));
            return shown.values().stream().limit(Evidence.MAX_SHOWN).toList();
        }

        public Settled settle(Move.Answer answer) {
            return Verdict.on(this, answer);
        }

        public Settled settle(Move.Converse words) {
            return Verdict.on(this, words);
        }

        public Settled settle(Move.HandOff handOff) {
            return Verdict.on(this, handOff);
        }

        /** The mind found no end within its steps or its time. */
        public Settled outOfBudget() {
            return Verdict.outOfBudget(this);
        }
    }

    /**
     * What the turn comes to: the words, what they point at, how sure they are, the signals, and
     * whether a person must come.
     */
    record Settled(
            Speech speech,
            Gestures gestures,
            Confidence confidence,
            Set<Signal> signals,
            @Nullable Escalation escalation)
            implements Turn {

        public Settled {
            signals = Set.copyOf(signals);
        }
    }
}
