package ai.halo.persistence.workspace;

import static java.util.stream.Collectors.toSet;

import ai.halo.application.workspace.Locks;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.log.LogTail;
import ai.halo.persistence.log.LoggedEvent;
import java.util.Set;
import java.util.function.Consumer;

/** Changed locks, as the log tells of them: whatever concerns a workspace as a whole. */
public record LoggedLocks(LogTail tail) implements Locks {

    private static final String WORKSPACE = "workspace";

    @Override
    public void watch(Consumer<Set<WorkspaceId>> watcher) {
        tail.tell(logged -> {
            Set<WorkspaceId> changed =
                    logged.stream()
                            .filter(event -> event.subjectKind().equals(WORKSPACE))
                            .map(LoggedEvent::workspace)
                            .collect(toSet());
            if (!changed.isEmpty()) {
                watcher.accept(changed);
            }
        });
    }
}
