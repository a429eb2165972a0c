package ai.halo.application.log;

import ai.halo.domain.workspace.WorkspaceId;
import java.util.Set;
import java.util.function.Consumer;

/** Tells that the log has grown, in whichever process it grows. */
public interface LogNews {

    /**
     * Tells this listener from now on, soon after it is safe, of which workspaces something was
     * logged, and now and then that nothing was; always on one thread.
     */
    void tell(Consumer<Set<WorkspaceId>> listener);

    /** Calls the listeners soon, even if nothing was logged. */
    void nudge();
}
