package ai.halo.application.knowledge;

import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.workspace.WorkspaceId;

class InMemoryKnowledgeSearchTest implements KnowledgeSearchContract {

    private final InMemoryKnowledgeSearch search = new InMemoryKnowledgeSearch();

    @Override
    public KnowledgeSearch search() {
        return search;
    }

    @Override
    public void put(WorkspaceId workspace, Page page) {
        search.put(workspace, page.id(), page.title(), page.passages(), page.vectors());
    }

    @Override
    public void remove(WorkspaceId workspace, DocumentId document) {
        search.remove(workspace, document);
    }
}
