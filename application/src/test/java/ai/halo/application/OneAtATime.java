package ai.halo.application;

import ai.halo.domain.workspace.WorkspaceId;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one transaction run after another, and says whether one is open. It takes nothing back. */
public final class OneAtATime implements Transactions {

    private final ReentrantLock room = new ReentrantLock();

    /** Whether the caller is inside a transaction. */
    public boolean open() {
        return room.isHeldByCurrentThread();
    }

    @Override
    public <T> T inTransaction(WorkspaceId workspace, Supplier<T> work) {
        room.lock();
        try {
            return work.get();
        } finally {
            room.unlock();
        }
    }

    @Override
    public <T> T reading(WorkspaceId workspace, Supplier<T> work) {
        return inTransaction(workspace, work);
    }
}
