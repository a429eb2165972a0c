package ai.halo.application.knowledge;

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
                workspace, () -> documents.remove(new DocumentRemoved(id, clock.instant())));
    }
}
