package ai.halo.persistence.knowledge;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 of a question's words over entries of one workspace. How rare a word is and how long a text
 * is on average come from these entries alone, so that neither other workspaces nor deleted
 * versions move a score.
 */
final class WordMatch {

    private static final BM25Similarity BM25 = new BM25Similarity(1.2f, 0.75f);

    private final IndexReader reader;
    private final int[] entries;
    private final long[] norms;
    private final float[] scores;
    private final Words words;

    /** Where one word was found, and how often there: filled anew for each. */
    private final int[] found;

    private final int[] times;

    /** In how many entries each word occurs; words that occur in none are missing. */
    private final Map<String, Integer> frequencies = new HashMap<>();

    private WordMatch(IndexReader reader, int[] entries, Words words) {
        this.reader = reader;
        this.entries = entries;
        this.words = words;
        this.norms = new long[entries.length];
        this.scores = new float[entries.length];
        this.found = new int[entries.length];
        this.times = new int[entries.length];
        Arrays.fill(scores, Float.NaN);
    }

    static WordMatch of(IndexReader reader, int[] entries, Words words) throws IOException {
        var match = new WordMatch(reader, entries, words);
        var lengths = match.readNorms();
        for (var word : words.weights().entrySet()) {
            match.score(word.getKey(), word.getValue().floatValue(), lengths);
        }
        return match;
    }

    /** The score of each entry, NaN where no word occurs. */
    float[] scores() {
        return scores;
    }

    boolean occurs(String word) {
        return frequencies.containsKey(word);
    }

    /** How much it says that an entry has this word; a word never seen says most. */
    double rarity(String word) {
        int frequency = frequencies.getOrDefault(word, 0);
        return Math.log1p((entries.length - frequency + 0.5) / (frequency + 0.5));
    }

    /** The share of the question's weight, by rarity, that occurs in one of the entries. */
    double coverage(int entry) throws IOException {
        var there = of(reader, new int[] {entry}, words);
        double all = 0;
        double covered = 0;
        for (var word : words.weights().entrySet()) {
            double mass = word.getValue() * rarity(word.getKey());
            all += mass;
            covered += there.occurs(word.getKey()) ? mass : 0;
        }
        return all == 0 ? 0 : covered / all;
    }

    private CollectionStatistics readNorms() throws IOException {
        long total = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues values = leaf.reader().getNormValues(Fields.TEXT);
            var range = Range.within(leaf, entries);
            for (int i = range.from(); values != null && i < range.to(); i++) {
                if (values.advanceExact(entries[i] - leaf.docBase)) {
                    norms[i] = values.longValue();
                    total += SmallFloat.byte4ToInt((byte) norms[i]);
                }
            }
        }
        long count = Math.max(1, entries.length);
        return new CollectionStatistics(Fields.TEXT, count, count, Math.max(count, total), count);
    }

    private void score(String word, float weight, CollectionStatistics lengths) throws IOException {
        int count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings =
                    leaf.reader().postings(new Term(Fields.TEXT, word), PostingsEnum.FREQS);
            if (postings != null) {
                count = find(postings, leaf, count);
            }
        }
        if (count > 0) {
            frequencies.put(word, count);
            var term = new TermStatistics(new BytesRef(word), count, count);
            add(BM25.scorer(weight, lengths, term), count);
        }
    }

    /** Walks the postings and the entries of one segment side by side. */
    private int find(PostingsEnum postings, LeafReaderContext leaf, int before) throws IOException {
        int count = before;
        var range = Range.within(leaf, entries);
        int i = range.from();
        while (i < range.to()) {
            int entry = entries[i] - leaf.docBase;
            int at = postings.docID() < entry ? postings.advance(entry) : postings.docID();
            if (at == DocIdSetIterator.NO_MORE_DOCS) {
                break;
            }
            if (at == entry) {
                found[count] = i;
                times[count] = postings.freq();
                count++;
                i++;
            } else {
                i = range.firstFrom(entries, i, leaf.docBase + at);
            }
        }
        return count;
    }

    private void add(SimScorer scorer, int count) {
        for (int f = 0; f < count; f++) {
            int i = found[f];
            float score = scorer.score(times[f], norms[i]);
            scores[i] = Float.isNaN(scores[i]) ? score : scores[i] + score;
        }
    }
}
