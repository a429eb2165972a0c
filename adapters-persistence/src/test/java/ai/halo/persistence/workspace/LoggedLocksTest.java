package ai.halo.persistence.workspace;

import ai.halo.application.workspace.Locks;
import ai.halo.application.workspace.LocksContract;
import ai.halo.application.workspace.Moving;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.log.LogTail;
import org.junit.jupiter.api.AfterEach;

class LoggedLocksTest extends OnFreshGround implements LocksContract {

    private final LogTail tail = new LogTail(reader).start();

    @AfterEach
    void stop() {
        tail.close();
    }

    @Override
    public Locks locks() {
        return new LoggedLocks(tail);
    }

    @Override
    public WorkspaceId change() {
        var here = Moving.into(workspace()).found(workspaces(), transactions);
        within(() -> workspaces().replaceWidgetKey(here.nextWidgetKey(), NOON));
        return workspace();
    }
}
