package ai.halo.application;

import ai.halo.application.audit.Deed;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one transaction run after another, and says whether one is open. It takes nothing back. */
public final class OneAtATime implements Transactions {

    private final ReentrantLock room = new ReentrantLock();
    private final List<Done> done = new CopyOnWriteArrayList<>();
    private final ScopedValue<WorkspaceId> current = ScopedValue.newInstance();

    /** A line of the audit log. */
    public record Done(WorkspaceId workspace, Deed deed, UUID subject) {}

    /** Whether the caller is inside a transaction. */
    public boolean open() {
        return room.isHeldByCurrentThread();
    }

    /** The workspace of the open transaction. */
    public WorkspaceId workspace() {
        return current.orElseThrow(() -> new IllegalStateException("there is no open transaction"));
    }

    @Override
    public <T> T inTransaction(WorkspaceId workspace, Supplier<T> work) {
        if (current.isBound() && !current.get().equals(workspace)) {
            throw new IllegalStateException("a transaction of another workspace is open");
        }
        room.lock();
        try {
            return ScopedValue.where(current, workspace).call(work::get);
        } finally {
            room.unlock();
        }
    }

    @Override
    public <T> T inTurn(WorkspaceId workspace, Supplier<T> work) {
        return inTransaction(workspace, work);
    }

    @Override
    public void record(Deed deed, UUID subject) {
        done.add(new Done(workspace(), deed, subject));
    }

    /** What was written into the audit log so far. */
    public List<Done> done() {
        return List.copyOf(done);
    }

    @Override
    public <T> T reading(WorkspaceId workspace, Supplier<T> work) {
        return inTransaction(workspace, work);
    }
}
