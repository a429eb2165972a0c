package ai.halo.application.workspace;

import ai.halo.domain.workspace.WorkspaceId;
import java.util.UUID;

class InMemoryLocksTest implements LocksContract {

    private final InMemoryLocks locks = new InMemoryLocks();

    @Override
    public Locks locks() {
        return locks;
    }

    @Override
    public WorkspaceId change() {
        var workspace = new WorkspaceId(new UUID(1, 1));
        locks.change(workspace);
        return workspace;
    }
}
