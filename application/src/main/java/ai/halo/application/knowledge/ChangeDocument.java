package ai.halo.application.knowledge;

import static ai.halo.application.audit.Deed.DOCUMENT_CHANGED;

import ai.halo.application.Transactions;
import ai.halo.application.knowledge.PutDocument.Draft;
import ai.halo.domain.Change;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** A known document is written anew, whatever its key; the same content again changes nothing. */
public final class ChangeDocument {

    private final Documents documents;
    private final DocumentReader reader;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public ChangeDocument(
            Documents documents,
            DocumentReader reader,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.documents = documents;
        this.reader = reader;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public Outcome change(WorkspaceId workspace, DocumentId id, Draft draft) {
        Edition edition = Edition.of(draft, reader, clock.instant(), ids);
        return transactions.inTransaction(
                workspace,
                () ->
                        documents
                                .lock(id)
                                .map(known -> change(known, edition))
                                .orElseGet(Outcome.UnknownDocument::new));
    }

    private Outcome change(Document known, Edition edition) {
        if (edition.isOf(known)) {
            return new Outcome.Unchanged(known);
        }
        Change<Document> changed = edition.after(known);
        documents.save(changed, edition.passages());
        transactions.record(DOCUMENT_CHANGED, known.id().value());
        return new Outcome.Changed(changed.state());
    }

    /** What became of the document. */
    public sealed interface Outcome {

        record Changed(Document document) implements Outcome {}

        record Unchanged(Document document) implements Outcome {}

        record UnknownDocument() implements Outcome {}
    }
}
