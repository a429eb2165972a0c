package ai.halo.application.knowledge;

import ai.halo.application.Transactions;
import ai.halo.application.knowledge.KnowledgeSearch.Query;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Ranking;
import ai.halo.domain.knowledge.Relevance;
import ai.halo.domain.knowledge.Vector;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks a question up: made a vector and ranked outside any transaction, read under the tenant. */
public final class SearchKnowledge {

    private final KnowledgeSearch shelf;
    private final Embeddings embeddings;
    private final Passages passages;
    private final Transactions transactions;

    public SearchKnowledge(
            KnowledgeSearch shelf,
            Embeddings embeddings,
            Passages passages,
            Transactions transactions) {
        this.shelf = shelf;
        this.embeddings = embeddings;
        this.passages = passages;
        this.transactions = transactions;
    }

    public Found search(WorkspaceId workspace, Question question, int limit) {
        Ranking ranking = shelf.rank(workspace, new Query(question, vector(question), limit));
        List<Evidence> evidence =
                ranking.hits().isEmpty()
                        ? List.of()
                        : transactions.reading(workspace, () -> passages.read(ranking.hits()));
        return new Found(evidence, ranking.relevance());
    }

    /** Null while the model that makes vectors is out: the shelf then searches by words alone. */
    private @Nullable Vector vector(Question question) {
        try {
            return embeddings.question(question);
        } catch (EmbeddingsUnavailable _) {
            return null;
        }
    }

    /** What was found, best first, and how well it fits. */
    public record Found(List<Evidence> evidence, Relevance relevance) {}
}
