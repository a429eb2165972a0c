package ai.halo.persistence.knowledge;

import ai.halo.domain.knowledge.Relevance;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;

/** The documents of a workspace by their fused score, as places in {@link Holdings#documents}. */
final class BestDocuments {

    /** How many of the best by words and by meaning are compared. */
    private static final int COMPARED = 10;

    private final float[] words;
    private final Meaning meaning;
    private final double[] fused;

    private BestDocuments(float[] words, Meaning meaning, Fusion fusion) {
        this.words = words;
        this.meaning = meaning;
        this.fused = fusion.of(words, meaning.whole(), meaning.bestChild());
    }

    static BestDocuments of(
            IndexReader reader, Holdings holdings, Words words, Meaning meaning, Fusion fusion)
            throws IOException {
        var match = WordMatch.of(reader, holdings.documents(), words);
        return new BestDocuments(match.scores(), meaning, fusion);
    }

    double score(int document) {
        return fused[document];
    }

    /** The best documents first; those that nothing speaks for are left out. */
    List<Integer> first(int limit) {
        return best(place -> fused[place], limit);
    }

    private List<Integer> best(IntToDoubleFunction score, int limit) {
        return IntStream.range(0, fused.length)
                .filter(place -> !Double.isNaN(score.applyAsDouble(place)))
                .boxed()
                .sorted(Comparator.comparingDouble(score::applyAsDouble).reversed())
                .limit(limit)
                .toList();
    }

    Relevance relevance(double coverage) {
        List<Integer> near = best(meaning::similarity, COMPARED);
        if (near.isEmpty()) {
            return new Relevance(0, 0, 0, coverage, 0);
        }
        double best = meaning.similarity(near.getFirst());
        double second = near.size() > 1 ? meaning.similarity(near.get(1)) : 0;
        double gap = best - meaning.similarity(near.getLast());
        return new Relevance(best, second, gap, coverage, agreement(near));
    }

    /** The share of the nearest documents that are also among the best by words. */
    private double agreement(List<Integer> near) {
        var both = new HashSet<>(near);
        both.retainAll(best(place -> words[place], COMPARED));
        return (double) both.size() / near.size();
    }
}
