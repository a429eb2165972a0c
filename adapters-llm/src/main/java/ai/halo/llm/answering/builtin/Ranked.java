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
import java.util.regex.Pattern;

/** What can be quoted from the best public passages, each with its likeness to the question. */
record Ranked(List<Scored> all) {

    /** How many passages are read, and how many of their sentences are compared by meaning. */
    static final int PASSAGES = 3;

    static final int SENTENCES = 12;

    /** What sharing all words with the question adds to being like it in meaning. */
    private static final double WORDS = 0.1;

    /** What being in the passage that the search put first adds. */
    private static final double FOUND = 0.05;

    /** What sharing an error code or the like adds. */
    private static final double CODE = 0.15;

    private static final Pattern A_CODE =
            Pattern.compile("\\b(?:[A-Za-z]+_[A-Za-z0-9_]+|[A-Z]{5,}|[A-Z]+-?\\d{3,})\\b");

    /** Something to quote and how like the question it is. */
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
                double code = namesCode(question, quotable) ? 1 : 0;
                double likeness = overlap(asked, quotable) + first + block + code - 0.1 * rank;
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
        Set<String> words = Words.stems(question.newest());
        try {
            Vector asked = embeddings.question(question);
            List<Vector> texts =
                    embeddings.passages(candidates.stream().map(Quotable::inItsPlace).toList());
            if (asked != null && !texts.isEmpty()) {
                var scored = new ArrayList<Scored>();
                for (int i = 0; i < candidates.size(); i++) {
                    Quotable one = candidates.get(i);
                    double likeness =
                            asked.cosine(texts.get(i))
                                    + WORDS * overlap(words, one)
                                    + FOUND * one.from().score()
                                    + (namesCode(question, one) ? CODE : 0);
                    scored.add(new Scored(one, likeness));
                }
                return scored;
            }
        } catch (EmbeddingsUnavailable unavailable) {
            return byWords(question, candidates);
        }
        return byWords(question, candidates);
    }

    /** Whether the question and the words share something like AUTH_EXPIRED. */
    private static boolean namesCode(Question question, Quotable quotable) {
        return A_CODE.matcher(question.newest())
                .results()
                .anyMatch(code -> quotable.text().contains(code.group()));
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
