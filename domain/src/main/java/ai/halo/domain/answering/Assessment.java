package ai.halo.domain.answering;

import ai.halo.domain.escalation.Confidence;
import ai.halo.domain.escalation.Confidence.Part;
import ai.halo.domain.knowledge.Relevance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How sure a turn may be of what it says. A logistic function of the best search's relevance; the
 * weights were fitted on labelled questions and are relative, not calibrated to any one workspace.
 */
final class Assessment {

    private static final double BIAS = -9.0;
    private static final double BEST = 9.5;
    private static final double SECOND = 0.0;
    private static final double GAP = 3.0;
    private static final double COVERAGE = 3.0;
    private static final double AGREEMENT = 0.5;
    private static final double DROPPED = -3.0;

    private static final double KNOWN_FACT = 0.95;
    private static final double UNKNOWN_AT_MOST = 0.3;

    private Assessment() {}

    static Confidence ofAnswer(Turn.Thinking turn, List<Sentence> sentences, Speech speech) {
        if (speech.text().isBlank()) {
            return ofUnknown(turn);
        }
        if (speech.sources().stream().anyMatch(source -> source.id().contains(":"))) {
            return Confidence.certain(KNOWN_FACT, "rests_on_context");
        }
        return logistic(turn, (double) speech.dropped().size() / sentences.size());
    }

    static Confidence ofUnknown(Turn.Thinking turn) {
        Confidence found = logistic(turn, 0);
        return new Confidence(Math.min(UNKNOWN_AT_MOST, found.value()), found.parts());
    }

    static Confidence ofCourtesy(Move.Kind kind) {
        return switch (kind) {
            case GREETING, THANKS, INTRODUCTION -> Confidence.certain(0.95, kind.wire());
            case CLARIFICATION -> Confidence.certain(0.6, kind.wire());
            case UNKNOWN -> Confidence.certain(0, kind.wire());
        };
    }

    static Confidence ofHandOff(Move.Why why) {
        return switch (why) {
            case CUSTOMER_ASKED -> Confidence.certain(0.5, "asked_for_person");
            case MIND_DECIDED -> Confidence.certain(0.2, "agent_escalated");
        };
    }

    private static Confidence logistic(Turn.Thinking turn, double dropped) {
        Relevance found =
                turn.lookups().stream()
                        .map(Lookup::relevance)
                        .max(Comparator.comparingDouble(Relevance::best))
                        .orElse(Relevance.NONE);
        var parts = new ArrayList<Part>();
        parts.add(new Part("best_similarity", found.best(), BEST * found.best()));
        parts.add(new Part("second_similarity", found.second(), SECOND * found.second()));
        parts.add(new Part("gap", found.gap(), GAP * found.gap()));
        parts.add(new Part("coverage", found.coverage(), COVERAGE * found.coverage()));
        parts.add(new Part("agreement", found.agreement(), AGREEMENT * found.agreement()));
        parts.add(new Part("dropped_sentences", dropped, DROPPED * dropped));
        parts.add(new Part("searches", turn.lookups().size(), BIAS));
        double logit = parts.stream().mapToDouble(Part::contribution).sum();
        return new Confidence(1 / (1 + Math.exp(-logit)), parts);
    }
}
