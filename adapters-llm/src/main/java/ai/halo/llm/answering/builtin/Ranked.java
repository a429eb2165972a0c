package ai.halo.llm.answering.builtin;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.application.knowledge.EmbeddingsUnavailable;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be quoted from the best public passages, each with its likeness to the question. */
record Ranked(List<Scored> all) {

    /** How many passages are read, and how many of their sentences are compared by meaning. */
    static final int PASSAGES = 3;

    static final int SENTENCES = 14;

    /** Something to quote and how like the question it is, 0…1. */
    record Scored(Quotable quotable, double score) {}

    static Ranked of(Question question, List<Evidence> shown, Embeddings embeddings) {
        List<Evidence> read =
                shown.stream()
                        .filter(one -> one.audience() == Audience.PUBLIC)
                        .limit(PASSAGES)
                        .toList();
        List<Quotable> candidates = candidates(question, read);
        List<Scored> scored =
                candidates.isEmpty() ? List.of() : byMeaning(question, candidates, embeddings);
        return new Ranked(
                scored.stream()
                        .sorted(Comparator.comparingDouble(Scored::score).reversed())
                        .toList());
    }

    double best() {
        return all.isEmpty() ? 0 : all.getFirst().score();
    }

    /** The most promising by their words alone, so that only those need be understood. */
    private static List<Quotable> candidates(Question question, List<Evidence> read) {
        Set<String> asked = Words.stems(question.newest());
        var candidates = new ArrayList<Scored>();
        for (int rank = 0; rank < read.size(); rank++) {
            for (Quotable quotable : Reading.of(read.get(rank))) {
                double first = quotable.order() == 0 ? 0.1 : 0;
                double block = quotable.shape().block() ? 0.1 : 0;
                double likeness = overlap(asked, quotable) + first + block - 0.1 * rank;
                candidates.add(new Scored(quotable, likeness));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(SENTENCES)
                .map(Scored::quotable)
                .toList();
    }

    private static List<Scored> byMeaning(
            Question question, List<Quotable> candidates, Embeddings embeddings) {
        try {
            List<Vector> parts =
                    embeddings.questions(
                            question.parts().stream().map(Question.Part::text).toList());
            List<Vector> texts =
                    embeddings.passages(candidates.stream().map(Quotable::inItsPlace).toList());
            if (!parts.isEmpty() && !texts.isEmpty()) {
                Vector asked =
                        Vector.weighted(
                                parts,
                                question.parts().stream().map(Question.Part::weight).toList());
                var scored = new ArrayList<Scored>();
                for (int i = 0; i < candidates.size(); i++) {
                    scored.add(new Scored(candidates.get(i), asked.cosine(texts.get(i))));
                }
                return scored;
            }
        } catch (EmbeddingsUnavailable unavailable) {
            return byWords(question, candidates);
        }
        return byWords(question, candidates);
    }

    private static List<Scored> byWords(Question question, List<Quotable> candidates) {
        Set<String> asked = Words.stems(question.newest());
        return candidates.stream().map(one -> new Scored(one, overlap(asked, one))).toList();
    }

    private static double overlap(Set<String> asked, Quotable quotable) {
        if (asked.isEmpty()) {
            return 0;
        }
        var shared = new HashSet<>(asked);
        shared.retainAll(Words.stems(quotable.inItsPlace()));
        return (double) shared.size() / asked.size();
    }
}
