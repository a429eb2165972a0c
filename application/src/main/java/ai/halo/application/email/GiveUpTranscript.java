package ai.halo.application.email;

import ai.halo.application.Transactions;
import ai.halo.domain.email.TranscriptRequestId;
import ai.halo.domain.workspace.WorkspaceId;

/** Forgets where a transcript should have gone that could not be mailed. */
public final class GiveUpTranscript {

    private final TranscriptRequests requests;
    private final Transactions transactions;

    public GiveUpTranscript(TranscriptRequests requests, Transactions transactions) {
        this.requests = requests;
        this.transactions = transactions;
    }

    public void on(WorkspaceId workspace, TranscriptRequestId id) {
        transactions.inTransaction(workspace, () -> requests.settle(id));
    }
}
