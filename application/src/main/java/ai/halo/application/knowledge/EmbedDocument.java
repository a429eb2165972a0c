package ai.halo.application.knowledge;

import ai.halo.application.Transactions;
import ai.halo.application.knowledge.Documents.Vectors;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Gives the current version of a document its vectors, made outside any transaction. */
public final class EmbedDocument {

    private final Documents documents;
    private final Embeddings embeddings;
    private final Transactions transactions;

    public EmbedDocument(Documents documents, Embeddings embeddings, Transactions transactions) {
        this.documents = documents;
        this.embeddings = embeddings;
        this.transactions = transactions;
    }

    public void on(WorkspaceId workspace, DocumentId id) {
        transactions
                .inTransaction(workspace, () -> current(id))
                .flatMap(this::vectors)
                .ifPresent(vectors ->
                        transactions.inTransaction(workspace, () -> documents.embed(vectors)));
    }

    private Optional<Text> current(DocumentId id) {
        return documents.lock(id).map(document -> new Text(document, documents.passages(id)));
    }

    private Optional<Vectors> vectors(Text text) {
        Document document = text.document();
        return Optional.ofNullable(embeddings.document(document.title(), text.passages()))
                .map(made ->
                        new Vectors(
                                document.id(),
                                document.version(),
                                made.model(),
                                made.document(),
                                made.children()));
    }

    private record Text(Document document, List<Passage> passages) {}
}
