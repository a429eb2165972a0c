package ai.halo.domain.answering;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import ai.halo.domain.escalation.Confidence;
import ai.halo.domain.escalation.Confidence.Part;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Relevance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How sure a turn may be of what it says: a logistic function of how well the search fits. Its
 * weights were chosen on 657 answerable and 340 unanswerable questions to four bodies of text; they
 * rank well (area under ROC 0.81 to 0.99), but are relative, not calibrated to any one workspace.
 */
final class Assessment {

    private static final double STEEPNESS = 12;
    private static final double ENOUGH = 0.785;

    private static final double BEST = 1;
    private static final double SECOND = 0;
    private static final double GAP = 0.5;
    private static final double COVERAGE = 0.05;
    private static final double AGREEMENT = 0.02;
    private static final double INTERNAL_LEAD = -1;
    private static final double OWN_WORDS = 0.08;
    private static final double NAMES_TITLE = 0.15;
    private static final double NAMES_CODE = 0.1;
    private static final double OWN_FACTS = 0.2;
    private static final double DROPPED = -0.2;

    /** Somebody who tells of a case of their own is further from an article's words. */
    private static final Pattern SPEAKS_FOR_THEMSELVES =
            Pattern.compile("\\b(?:i|my|mine|me|we|us|our|ours|you|your)\\b", CASE_INSENSITIVE);

    /** Without vectors, sharing words must stand for being alike in meaning. */
    private static final double ALIKE_WITHOUT_VECTORS = 0.55;

    private static final double ALIKE_BY_WORDS = 0.35;

    private static final double KNOWN_FACT = 0.95;
    private static final double UNKNOWN_AT_MOST = 0.45;

    private Assessment() {}

    static Confidence ofAnswer(Turn.Thinking turn, List<Sentence> sentences, Speech speech) {
        if (speech.text().isBlank()) {
            return ofUnknown(turn);
        }
        double own = share(sentences, Assessment::ofOwnFact);
        if (own == 1 && speech.dropped().isEmpty()) {
            return Confidence.certain(KNOWN_FACT, "rests_on_context");
        }
        double dropped = (double) speech.dropped().size() / sentences.size();
        return logistic(turn, cited(turn, sentences), own, dropped);
    }

    private static double share(List<Sentence> sentences, Predicate<Sentence> such) {
        return (double) sentences.stream().filter(such).count() / sentences.size();
    }

    private static boolean ofOwnFact(Sentence sentence) {
        return sentence.citations().stream().anyMatch(one -> !(one instanceof Citation.OfPassage));
    }

    /** The public passages that the sentences cite. */
    private static List<Evidence> cited(Turn.Thinking turn, List<Sentence> sentences) {
        var cited = new HashSet<Citation>();
        sentences.forEach(sentence -> cited.addAll(sentence.citations()));
        return shown(turn, Audience.PUBLIC)
                .filter(one -> cited.contains(new Citation.OfPassage(one.passage())))
                .toList();
    }

    private static Stream<Evidence> shown(Turn.Thinking turn, Audience audience) {
        return turn.shown().stream().filter(one -> one.audience() == audience);
    }

    static Confidence ofUnknown(Turn.Thinking turn) {
        Confidence found = logistic(turn, shown(turn, Audience.PUBLIC).toList(), 0, 0);
        return new Confidence(Math.min(UNKNOWN_AT_MOST, found.value()), found.parts());
    }

    static Confidence ofCourtesy(Move.Kind kind) {
        return switch (kind) {
            case GREETING, THANKS, INTRODUCTION -> Confidence.certain(0.95, kind.wire());
            case CLARIFICATION -> Confidence.certain(0.6, kind.wire());
            case POINTING -> Confidence.certain(0.7, kind.wire());
            case UNKNOWN -> Confidence.certain(0, kind.wire());
        };
    }

    static Confidence ofHandOff(Move.Why why) {
        return switch (why) {
            case CUSTOMER_ASKED -> Confidence.certain(0.5, "asked_for_person");
            case MIND_DECIDED -> Confidence.certain(0.2, "agent_escalated");
        };
    }

    private static Confidence logistic(
            Turn.Thinking turn, List<Evidence> grounds, double own, double dropped) {
        Relevance found =
                turn.lookups().stream()
                        .map(Lookup::relevance)
                        .max(Comparator.comparingDouble(Relevance::best))
                        .orElse(Relevance.NONE);
        double best = similarity(grounds.stream());
        double lead = Math.max(0, similarity(shown(turn, Audience.INTERNAL)) - best);
        if (found.best() == 0 && !grounds.isEmpty()) {
            best = ALIKE_WITHOUT_VECTORS + ALIKE_BY_WORDS * found.coverage();
        }
        String message = turn.briefing().message();
        boolean themselves = SPEAKS_FOR_THEMSELVES.matcher(message).find();
        var parts = new ArrayList<Part>();
        parts.add(part("best_similarity", best, BEST));
        parts.add(part("second_similarity", found.second(), SECOND));
        parts.add(part("gap", found.gap(), GAP));
        parts.add(part("coverage", found.coverage(), COVERAGE));
        parts.add(part("agreement", found.agreement(), AGREEMENT));
        parts.add(part("internal_lead", lead, INTERNAL_LEAD));
        parts.add(part("own_words", themselves ? 1 : 0, OWN_WORDS));
        parts.add(part("names_title", Naming.ofTitle(message, grounds) ? 1 : 0, NAMES_TITLE));
        parts.add(part("names_code", Naming.ofCode(message, grounds) ? 1 : 0, NAMES_CODE));
        parts.add(part("rests_on_context", own, OWN_FACTS));
        parts.add(part("dropped_sentences", dropped, DROPPED));
        parts.add(new Part("searches", turn.lookups().size(), -STEEPNESS * ENOUGH));
        double logit = parts.stream().mapToDouble(Part::contribution).sum();
        return new Confidence(1 / (1 + Math.exp(-logit)), parts);
    }

    private static double similarity(Stream<Evidence> evidence) {
        return evidence.mapToDouble(Evidence::similarity).max().orElse(0);
    }

    private static Part part(String name, double measure, double weight) {
        return new Part(name, measure, STEEPNESS * weight * measure);
    }
}
