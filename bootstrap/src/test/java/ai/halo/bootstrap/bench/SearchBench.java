package ai.halo.bootstrap.bench;

import static java.util.Objects.requireNonNull;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.application.knowledge.KnowledgeSearch;
import ai.halo.application.knowledge.KnowledgeSearch.Query;
import ai.halo.domain.knowledge.Cutting;
import ai.halo.domain.knowledge.Hit;
import ai.halo.domain.knowledge.PassageId;
import ai.halo.domain.knowledge.Vector;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.knowledge.Fusion;
import ai.halo.persistence.knowledge.LuceneKnowledgeSearch;
import ai.halo.persistence.knowledge.Shelf;
import ai.halo.persistence.knowledge.ShelfDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How well the real shelf finds, by words, by meaning and by both. */
final class SearchBench {

    private static final Fusion WORDS = new Fusion(1, 0, 0);
    private static final Fusion VECTORS = new Fusion(0, 0.5, 0.5);

    /** Each document twice at most, and a hundred documents wanted. */
    private static final int LIMIT = 200;

    private final Shelf shelf;
    private final Embeddings embeddings;
    private final Map<List<Article>, WorkspaceId> shelved = new HashMap<>();

    SearchBench(Shelf shelf, Embeddings embeddings) {
        this.shelf = shelf;
        this.embeddings = embeddings;
    }

    void run(List<LabelledSet> sets) {
        System.out.printf(
                "%-22s %7s  %-15s %-15s %-15s %-15s %s%n",
                "nDCG@10",
                "queries",
                "words",
                "vectors",
                "fusion",
                "cross-validated",
                "recall@100");
        var figures = new ArrayList<Double>();
        for (LabelledSet set : sets) {
            figures.add(report(set));
        }
        System.out.printf(
                Locale.ROOT,
                "search: figure %.4f (mean nDCG@10 of the sets, cross-validated)%n",
                figures.stream().mapToDouble(v -> v).average().orElse(0));
    }

    private double report(LabelledSet set) {
        WorkspaceId workspace = shelved.computeIfAbsent(set.articles(), this::shelve);
        List<Vector> vectors =
                set.asked().stream()
                        .map(asked -> requireNonNull(embeddings.question(asked.question())))
                        .toList();
        List<List<Double>> settings =
                grid().stream()
                        .map(fusion -> ndcg(scores(set, workspace, fusion, vectors)))
                        .toList();
        List<Score> fixed = scores(set, workspace, Fusion.MEASURED, vectors);
        Estimate chosen = Estimate.of(CrossValidation.of(settings));
        System.out.printf(
                "%-22s %7d  %-15s %-15s %-15s %-15s %s%n",
                set.name(),
                set.asked().size(),
                Estimate.of(ndcg(scores(set, workspace, WORDS, null))),
                Estimate.of(ndcg(scores(set, workspace, VECTORS, vectors))),
                Estimate.of(ndcg(fixed)),
                chosen,
                Estimate.of(fixed.stream().map(Score::recall).toList()));
        return chosen.mean();
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
        KnowledgeSearch search = new LuceneKnowledgeSearch(shelf, fusion);
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

    private WorkspaceId shelve(List<Article> articles) {
        var workspace = new WorkspaceId(UUID.randomUUID());
        for (Article article : articles) {
            var passages = Cutting.of(article.text(), () -> new PassageId(UUID.randomUUID()));
            shelf.put(
                    workspace,
                    new ShelfDocument(
                            article.id(),
                            article.title(),
                            passages,
                            embeddings.document(article.title(), passages)));
        }
        shelf.refresh();
        return workspace;
    }
}
