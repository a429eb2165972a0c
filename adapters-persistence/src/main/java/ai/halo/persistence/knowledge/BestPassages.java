package ai.halo.persistence.knowledge;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;

import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Hit;
import ai.halo.domain.knowledge.PassageId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;

/** The passages that speak best within the best documents. */
final class BestPassages {

    private static final int PER_DOCUMENT = 2;

    private final IndexReader reader;
    private final Holdings holdings;
    private final Meaning meaning;
    private final WordMatch words;
    private final Fusion fusion;

    private BestPassages(
            IndexReader reader,
            Holdings holdings,
            Meaning meaning,
            WordMatch words,
            Fusion fusion) {
        this.reader = reader;
        this.holdings = holdings;
        this.meaning = meaning;
        this.words = words;
        this.fusion = fusion;
    }

    static BestPassages of(
            IndexReader reader, Holdings holdings, Words words, Meaning meaning, Fusion fusion)
            throws IOException {
        var match = WordMatch.of(reader, holdings.passages(), words);
        return new BestPassages(reader, holdings, meaning, match, fusion);
    }

    /** A passage and its document, as places among the holdings. */
    record Found(int document, int passage, double score) {

        Found with(double other) {
            return new Found(document, passage, other);
        }
    }

    List<Found> in(BestDocuments documents, int limit) {
        List<Integer> best = documents.first(limit);
        Map<Integer, List<Found>> byDocument =
                scored(best).stream().collect(groupingBy(Found::document));
        return best.stream()
                .flatMap(document ->
                        named(
                                byDocument.getOrDefault(document, List.of()),
                                documents.score(document)))
                .sorted(comparingDouble(Found::score).reversed())
                .limit(limit)
                .toList();
    }

    /** The best passage has its document's score, the second best accordingly less. */
    private static Stream<Found> named(List<Found> passages, double documentScore) {
        List<Found> best =
                passages.stream()
                        .sorted(comparingDouble(Found::score).reversed())
                        .limit(PER_DOCUMENT)
                        .toList();
        return best.stream()
                .filter(passage -> passage.equals(best.getFirst()) || passage.score() > 0)
                .map(passage -> passage.with(share(passage, best.getFirst()) * documentScore));
    }

    private static double share(Found passage, Found best) {
        return passage.equals(best) ? 1 : passage.score() / best.score();
    }

    /** Every passage of the documents, scored against each other. */
    private List<Found> scored(List<Integer> documents) {
        int[] places =
                documents.stream()
                        .flatMapToInt(document -> holdings.passagesOf(document).places())
                        .toArray();
        float[] near = pick(meaning.passages(), places);
        double[] scores = fusion.of(pick(words.scores(), places), near, near);
        var scored = new ArrayList<Found>();
        int at = 0;
        for (int document : documents) {
            for (int passage : holdings.passagesOf(document).places().toArray()) {
                scored.add(new Found(document, passage, Double.isNaN(scores[at]) ? 0 : scores[at]));
                at++;
            }
        }
        return scored;
    }

    private static float[] pick(float[] values, int[] places) {
        float[] picked = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            picked[i] = values[places[i]];
        }
        return picked;
    }

    /** How much of what the question says its best passage says too. */
    double coverage(List<Found> found) throws IOException {
        return found.isEmpty()
                ? 0
                : words.coverage(holdings.passages()[found.getFirst().passage()]);
    }

    List<Hit> hits(List<Found> found) throws IOException {
        var hits = new ArrayList<Hit>();
        for (Found passage : found) {
            hits.add(
                    new Hit(
                            new PassageId(
                                    Entries.id(reader, holdings.passages()[passage.passage()])),
                            new DocumentId(
                                    Entries.id(reader, holdings.documents()[passage.document()])),
                            passage.score(),
                            similarity(passage)));
        }
        return hits;
    }

    private double similarity(Found passage) {
        float child = meaning.passages()[passage.passage()];
        double nearest = Float.isNaN(child) ? meaning.similarity(passage.document()) : child;
        return Double.isNaN(nearest) ? 0 : nearest;
    }
}
