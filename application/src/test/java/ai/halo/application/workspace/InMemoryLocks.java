package ai.halo.application.workspace;

import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Locks that change when somebody says so; what a watcher fails on is told once more. */
public final class InMemoryLocks implements Locks {

    private final List<Consumer<Set<WorkspaceId>>> watchers = new CopyOnWriteArrayList<>();

    @Override
    public void watch(Consumer<Set<WorkspaceId>> watcher) {
        watchers.add(watcher);
    }

    public void change(WorkspaceId workspace) {
        try {
            watchers.forEach(watcher -> watcher.accept(Set.of(workspace)));
        } catch (IllegalStateException failed) {
            watchers.forEach(watcher -> watcher.accept(Set.of(workspace)));
        }
    }
}
