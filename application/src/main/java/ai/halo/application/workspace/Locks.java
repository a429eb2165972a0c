package ai.halo.application.workspace;

import ai.halo.domain.workspace.WorkspaceId;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells when it has changed who may enter a workspace, in whichever process: a key was taken back,
 * a secret replaced, or what pages may call from.
 */
public interface Locks {

    /**
     * Tells this watcher from now on, soon after it is safe, in which workspaces that happened; and
     * again if the watcher failed.
     */
    void watch(Consumer<Set<WorkspaceId>> watcher);
}
