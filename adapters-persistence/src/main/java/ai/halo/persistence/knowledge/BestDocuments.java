package ai.halo.persistence.knowledge;

import ai.halo.domain.knowledge.Relevance;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;
import org.apache.lucene.index.IndexReader;

/** The documents of a workspace by their fused score, as places in {@link Holdings#documents}. */
final class BestDocuments {

    /** The best is compared with the one of this rank. */
    private static final int COMPARED = 10;

    /** What stands in for the tenth where there are fewer: the cosine of a tenth among hundreds. */
    private static final double UNRELATED = 0.62;

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

    /** Keeps only as many as wanted while it looks at all. */
    private List<Integer> best(IntToDoubleFunction score, int limit) {
        Comparator<Integer> worstFirst = Comparator.comparingDouble(score::applyAsDouble);
        worstFirst = worstFirst.thenComparing(Comparator.reverseOrder());
        var kept = new PriorityQueue<Integer>(worstFirst);
        for (int place = 0; place < fused.length; place++) {
            if (!Double.isNaN(score.applyAsDouble(place))) {
                kept.add(place);
            }
            if (kept.size() > limit) {
                kept.remove();
            }
        }
        return kept.stream().sorted(worstFirst.reversed()).toList();
    }

    Relevance relevance(double coverage) {
        List<Integer> near = best(meaning::similarity, COMPARED);
        if (near.isEmpty()) {
            return new Relevance(0, 0, 0, coverage, 0);
        }
        double best = meaning.similarity(near.getFirst());
        double second = near.size() > 1 ? meaning.similarity(near.get(1)) : 0;
        double tenth = near.size() == COMPARED ? meaning.similarity(near.getLast()) : UNRELATED;
        return new Relevance(
                Math.clamp(best, 0, 1),
                Math.clamp(second, 0, 1),
                Math.clamp(best - tenth, 0, 1),
                coverage,
                agreement(near.getFirst()));
    }

    /** 1 if the nearest document is also first by words, half if it is second, and so on. */
    private double agreement(int nearest) {
        if (Float.isNaN(words[nearest])) {
            return 0;
        }
        int better = 0;
        for (float other : words) {
            better += other > words[nearest] ? 1 : 0;
        }
        return 1.0 / (better + 1);
    }
}
