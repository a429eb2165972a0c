package ai.halo.persistence.knowledge;

import ai.halo.application.knowledge.KnowledgeSearch;
import ai.halo.domain.knowledge.Ranking;
import ai.halo.domain.workspace.WorkspaceId;

/** Finds on the shelf: the best documents by words and meaning, then the best passages in them. */
public final class LuceneKnowledgeSearch implements KnowledgeSearch {

    private final Shelf shelf;
    private final Fusion fusion;

    public LuceneKnowledgeSearch(Shelf shelf) {
        this(shelf, Fusion.MEASURED);
    }

    public LuceneKnowledgeSearch(Shelf shelf, Fusion fusion) {
        this.shelf = shelf;
        this.fusion = fusion;
    }

    @Override
    public Ranking rank(WorkspaceId workspace, Query query) {
        return shelf.read(reader -> {
            var holdings = Holdings.of(reader, workspace);
            if (holdings.isEmpty()) {
                return Ranking.EMPTY;
            }
            var words = Words.of(query.question());
            var meaning = Meaning.of(reader, holdings, query.vector());
            var documents = BestDocuments.of(reader, holdings, words, meaning, fusion);
            var passages = BestPassages.of(reader, holdings, words, meaning, fusion);
            var found = passages.in(documents, query.limit());
            return new Ranking(passages.hits(found), documents.relevance(passages.coverage(found)));
        });
    }
}
