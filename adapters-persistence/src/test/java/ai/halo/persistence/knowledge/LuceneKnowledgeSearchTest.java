package ai.halo.persistence.knowledge;

import ai.halo.application.knowledge.KnowledgeSearch;
import ai.halo.application.knowledge.KnowledgeSearchContract;
import ai.halo.application.knowledge.Page;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.workspace.WorkspaceId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LuceneKnowledgeSearchTest implements KnowledgeSearchContract {

    @TempDir private Path folder;
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = Shelf.open(folder, "hashing-256");
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Override
    public KnowledgeSearch search() {
        return new LuceneKnowledgeSearch(shelf);
    }

    @Override
    public void put(WorkspaceId workspace, Page page) {
        shelf.put(
                workspace,
                new ShelfDocument(page.id(), page.title(), page.passages(), page.vectors()));
        shelf.refresh();
    }

    @Override
    public void remove(WorkspaceId workspace, DocumentId document) {
        shelf.remove(workspace, document);
        shelf.refresh();
    }
}
