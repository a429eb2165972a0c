package ai.halo.application.knowledge;

import static ai.halo.application.audit.Deed.DOCUMENT_REMOVED;

import ai.halo.application.Transactions;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.DocumentRemoved;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;

/** A document leaves the knowledge with all its versions. */
public final class RemoveDocument {

    private final Documents documents;
    private final Transactions transactions;
    private final InstantSource clock;

    public RemoveDocument(Documents documents, Transactions transactions, InstantSource clock) {
        this.documents = documents;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** False if there was no such document. */
    public boolean remove(WorkspaceId workspace, DocumentId id) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    boolean removed = documents.remove(new DocumentRemoved(id, clock.instant()));
                    if (removed) {
                        transactions.record(DOCUMENT_REMOVED, id.value());
                    }
                    return removed;
                });
    }
}
