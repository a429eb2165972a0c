package ai.halo.application;

import ai.halo.domain.DomainEvent;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.UUID;

/** Two workspaces in memory. */
public abstract class InMemory implements TwoRooms {

    protected final OneAtATime transactions = new OneAtATime();
    protected final Told told = new Told();

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public WorkspaceId workspace() {
        return new WorkspaceId(new UUID(1, 1));
    }

    @Override
    public WorkspaceId elsewhere() {
        return new WorkspaceId(new UUID(1, 2));
    }

    @Override
    public <E extends DomainEvent> List<E> told(Class<E> type) {
        return told.of(type);
    }
}
