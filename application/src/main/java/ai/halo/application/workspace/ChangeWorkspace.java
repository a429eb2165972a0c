package ai.halo.application.workspace;

import static ai.halo.application.audit.Deed.WORKSPACE_CHANGED;

import ai.halo.application.Transactions;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** Somebody changes the settings of a workspace. */
public final class ChangeWorkspace {

    private final Workspaces workspaces;
    private final Transactions transactions;
    private final InstantSource clock;

    public ChangeWorkspace(Workspaces workspaces, Transactions transactions, InstantSource clock) {
        this.workspaces = workspaces;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Workspace change(WorkspaceId id, UnaryOperator<Workspace> change) {
        return transactions.inTurn(
                id,
                () -> {
                    Workspace changed = change.apply(workspaces.current());
                    workspaces.save(changed, clock.instant());
                    transactions.record(WORKSPACE_CHANGED, id.value());
                    return changed;
                });
    }
}
