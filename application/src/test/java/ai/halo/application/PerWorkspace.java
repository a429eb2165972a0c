package ai.halo.application;

import ai.halo.domain.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a fake keeps, apart for each workspace. */
public final class PerWorkspace<T> {

    private final Supplier<WorkspaceId> current;
    private final Supplier<T> empty;
    private final Map<WorkspaceId, T> kept = new HashMap<>();

    public PerWorkspace(Supplier<WorkspaceId> current, Supplier<T> empty) {
        this.current = current;
        this.empty = empty;
    }

    /** What the current workspace has. */
    public T here() {
        return kept.computeIfAbsent(current.get(), _ -> empty.get());
    }
}
