package ai.halo.bootstrap.bench;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.domain.knowledge.Cutting;
import ai.halo.domain.knowledge.PassageId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.knowledge.Shelf;
import ai.halo.persistence.knowledge.ShelfDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Workspaces on one shelf, one for each collection of articles. */
final class Shelves {

    private final Shelf shelf;
    private final Embeddings embeddings;
    private final Map<List<Article>, WorkspaceId> filled = new HashMap<>();

    Shelves(Shelf shelf, Embeddings embeddings) {
        this.shelf = shelf;
        this.embeddings = embeddings;
    }

    Shelf shelf() {
        return shelf;
    }

    /** The workspace that holds these articles and no others. */
    WorkspaceId of(List<Article> articles) {
        return filled.computeIfAbsent(articles, this::fill);
    }

    private WorkspaceId fill(List<Article> articles) {
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
