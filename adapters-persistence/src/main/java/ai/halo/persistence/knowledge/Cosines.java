package ai.halo.persistence.knowledge;

import ai.halo.domain.knowledge.Vector;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** How near entries are to a question: exact, every vector is looked at. */
final class Cosines {

    private Cosines() {}

    /** The cosine of each entry, NaN where it has no vector (yet). */
    static float[] of(IndexReader reader, int[] entries, Vector question) throws IOException {
        float[] cosines = new float[entries.length];
        Arrays.fill(cosines, Float.NaN);
        for (LeafReaderContext leaf : reader.leaves()) {
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Fields.VECTOR);
            if (vectors != null && vectors.size() > 0) {
                fill(cosines, entries, leaf, vectors, question);
            }
        }
        return cosines;
    }

    private static void fill(
            float[] cosines,
            int[] entries,
            LeafReaderContext leaf,
            FloatVectorValues vectors,
            Vector question)
            throws IOException {
        var scorer = vectors.scorer(question.values());
        var scored = scorer.iterator();
        var range = Range.within(leaf, entries);
        for (int i = range.from(); i < range.to(); i++) {
            int entry = entries[i] - leaf.docBase;
            int at = scored.docID() < entry ? scored.advance(entry) : scored.docID();
            if (at == entry) {
                cosines[i] = 2 * scorer.score() - 1;
            }
        }
    }
}
