package ai.halo.persistence.knowledge;

import ai.halo.domain.knowledge.Vector;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * How near a question is to each document as a whole, to each passage's best child and to each
 * document's best child; NaN where a vector is missing.
 */
final class Meaning {

    private final float[] whole;
    private final float[] passages;
    private final float[] bestChild;

    private Meaning(float[] whole, float[] passages, float[] bestChild) {
        this.whole = whole;
        this.passages = passages;
        this.bestChild = bestChild;
    }

    static Meaning of(IndexReader reader, Holdings holdings, @Nullable Vector question)
            throws IOException {
        if (question == null) {
            return new Meaning(
                    missing(holdings.documents().length),
                    missing(holdings.passages().length),
                    missing(holdings.documents().length));
        }
        float[] children = Cosines.of(reader, holdings.children(), question);
        float[] passages = missing(holdings.passages().length);
        for (int i = 0; i < passages.length; i++) {
            passages[i] = best(children, holdings.childrenOf(i));
        }
        float[] bestChild = missing(holdings.documents().length);
        for (int i = 0; i < bestChild.length; i++) {
            bestChild[i] = best(passages, holdings.passagesOf(i));
        }
        return new Meaning(Cosines.of(reader, holdings.documents(), question), passages, bestChild);
    }

    private static float[] missing(int length) {
        float[] missing = new float[length];
        Arrays.fill(missing, Float.NaN);
        return missing;
    }

    private static float best(float[] cosines, Range places) {
        float best = Float.NaN;
        for (int i = places.from(); i < places.to(); i++) {
            best = Float.isNaN(best) || cosines[i] > best ? cosines[i] : best;
        }
        return best;
    }

    float[] whole() {
        return whole;
    }

    float[] passages() {
        return passages;
    }

    float[] bestChild() {
        return bestChild;
    }

    /** The mean of a document's two cosines, as they are fused; NaN without vectors. */
    double similarity(int document) {
        return ((double) whole[document] + bestChild[document]) / 2;
    }
}
