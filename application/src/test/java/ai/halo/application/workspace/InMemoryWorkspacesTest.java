package ai.halo.application.workspace;

import ai.halo.application.InMemory;

class InMemoryWorkspacesTest extends InMemory implements WorkspacesContract {

    private final Workspaces workspaces = new InMemoryWorkspaces(transactions, told);

    @Override
    public Workspaces workspaces() {
        return workspaces;
    }
}
