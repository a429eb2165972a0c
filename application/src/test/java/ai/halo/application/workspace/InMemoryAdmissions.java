package ai.halo.application.workspace;

import ai.halo.domain.workspace.Key;
import java.util.Optional;

/** A doorkeeper who knows the keys of remembered workspaces. */
public final class InMemoryAdmissions implements Admissions {

    private final InMemoryWorkspaces workspaces;

    public InMemoryAdmissions(InMemoryWorkspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public Optional<Admission> of(Key key) {
        return workspaces.openedBy(key);
    }
}
