package ai.halo.bootstrap.bench;

import static java.util.Objects.requireNonNull;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.application.knowledge.KnowledgeSearch;
import ai.halo.application.knowledge.KnowledgeSearch.Query;
import ai.halo.domain.knowledge.Hit;
import ai.halo.domain.knowledge.Vector;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.knowledge.Fusion;
import ai.halo.persistence.knowledge.LuceneKnowledgeSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How well the real shelf finds, by words, by meaning and by both. */
final class SearchBench {

    private static final Fusion WORDS = new Fusion(1, 0, 0);
    private static final Fusion VECTORS = new Fusion(0, 0.5, 0.5);

    /** Each document twice at most, and a hundred documents wanted. */
    private static final int LIMIT = 200;

    private static final String ROW = "%-22s %7s  %-15s %-15s %-15s %-15s %s%n";

    private static final String EXPLANATION =
            """
            mean ± standard error; fusion: the shelf's own weights; chosen: the weights that are best for
            all sets on the other four folds; recall@100 of fusion\
            """;

    private final Shelves shelves;
    private final Embeddings embeddings;

    SearchBench(Shelves shelves, Embeddings embeddings) {
        this.shelves = shelves;
        this.embeddings = embeddings;
    }

    void run(List<LabelledSet> sets) {
        List<Trial> trials = sets.stream().map(this::trial).toList();
        var crossValidation =
                new CrossValidation(trials.stream().map(Trial::underEachSetting).toList());
        System.out.printf(
                ROW, "nDCG@10", "queries", "words", "vectors", "fusion", "chosen", "recall@100");
        var figures = new ArrayList<Double>();
        for (int i = 0; i < trials.size(); i++) {
            var chosen = Estimate.of(crossValidation.of(i));
            trials.get(i).print(chosen);
            figures.add(chosen.mean());
        }
        System.out.println(EXPLANATION);
        System.out.printf(
                Locale.ROOT,
                "search: figure %.4f%n",
                figures.stream().mapToDouble(v -> v).average().orElse(0));
    }

    /** A set with what each way of searching is worth on it. */
    private record Trial(
            LabelledSet set,
            List<Score> words,
            List<Score> vectors,
            List<Score> fusion,
            List<List<Double>> underEachSetting) {

        void print(Estimate chosen) {
            System.out.printf(
                    ROW,
                    set.name(),
                    set.asked().size(),
                    Estimate.of(ndcg(words)),
                    Estimate.of(ndcg(vectors)),
                    Estimate.of(ndcg(fusion)),
                    chosen,
                    Estimate.of(fusion.stream().map(Score::recall).toList()));
        }
    }

    private Trial trial(LabelledSet set) {
        WorkspaceId workspace = shelves.of(set.articles());
        List<Vector> vectors =
                set.asked().stream()
                        .map(asked -> requireNonNull(embeddings.question(asked.question())))
                        .toList();
        return new Trial(
                set,
                scores(set, workspace, WORDS, null),
                scores(set, workspace, VECTORS, vectors),
                scores(set, workspace, Fusion.MEASURED, vectors),
                grid().stream()
                        .map(fusion -> ndcg(scores(set, workspace, fusion, vectors)))
                        .toList());
    }

    private static List<Fusion> grid() {
        var grid = new ArrayList<Fusion>();
        for (double words : new double[] {0.2, 0.3, 0.4, 0.5, 0.6}) {
            for (double child : new double[] {0.25, 0.5, 0.75}) {
                grid.add(new Fusion(words, (1 - words) * (1 - child), (1 - words) * child));
            }
        }
        return grid;
    }

    private List<Score> scores(
            LabelledSet set, WorkspaceId workspace, Fusion fusion, @Nullable List<Vector> vectors) {
        KnowledgeSearch search = new LuceneKnowledgeSearch(shelves.shelf(), fusion);
        var scores = new ArrayList<Score>();
        for (int i = 0; i < set.asked().size(); i++) {
            Asked asked = set.asked().get(i);
            var query = new Query(asked.question(), vectors == null ? null : vectors.get(i), LIMIT);
            List<Hit> hits = search.rank(workspace, query).hits();
            scores.add(
                    Score.of(
                            hits.stream().map(Hit::document).distinct().toList(),
                            asked.relevant()));
        }
        return scores;
    }

    private static List<Double> ndcg(List<Score> scores) {
        return scores.stream().map(Score::ndcg).toList();
    }
}
