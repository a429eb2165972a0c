package ai.halo.application.once;

import ai.halo.application.OneAtATime;
import ai.halo.application.Transactions;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.UUID;

class InMemoryReceiptsTest implements ReceiptsContract {

    final OneAtATime transactions = new OneAtATime();
    final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    final InMemoryReceipts receipts = new InMemoryReceipts();

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace;
    }

    @Override
    public Receipts receipts() {
        return receipts;
    }
}
