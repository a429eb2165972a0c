package ai.halo.application.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What everybody promises who tells of changed locks. */
public interface LocksContract {

    Locks locks();

    /** Changes the locks of some workspace. */
    WorkspaceId change();

    @Test
    default void tellsInWhichWorkspaceTheyWereChanged() throws InterruptedException {
        List<Set<WorkspaceId>> told = new CopyOnWriteArrayList<>();
        var calls = new Semaphore(0);
        locks().watch(changed -> {
            told.add(changed);
            calls.release();
        });

        WorkspaceId changed = change();

        awaitTelling(changed, told, calls);
    }

    @Test
    default void tellsAgainWhatAWatcherFailedOn() throws InterruptedException {
        var failed = new AtomicBoolean();
        List<Set<WorkspaceId>> told = new CopyOnWriteArrayList<>();
        var calls = new Semaphore(0);
        locks().watch(changed -> {
            if (failed.compareAndSet(false, true)) {
                throw new IllegalStateException("a watcher that fails once");
            }
            told.add(changed);
            calls.release();
        });

        WorkspaceId changed = change();

        awaitTelling(changed, told, calls);
        assertThat(failed).isTrue();
    }

    private static void awaitTelling(
            WorkspaceId changed, List<Set<WorkspaceId>> told, Semaphore calls)
            throws InterruptedException {
        while (told.stream().noneMatch(some -> some.contains(changed))) {
            assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
