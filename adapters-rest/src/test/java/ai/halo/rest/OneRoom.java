package ai.halo.rest;

import ai.halo.application.Transactions;
import ai.halo.application.audit.Deed;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.UUID;
import java.util.function.Supplier;

/** Transactions of a house without a database: the work is done, one call after another. */
public final class OneRoom implements Transactions {

    @Override
    public synchronized <T> T inTransaction(WorkspaceId workspace, Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T inTurn(WorkspaceId workspace, Supplier<T> work) {
        return inTransaction(workspace, work);
    }

    @Override
    public void record(Deed deed, UUID subject) {}

    @Override
    public synchronized <T> T reading(WorkspaceId workspace, Supplier<T> work) {
        return work.get();
    }
}
