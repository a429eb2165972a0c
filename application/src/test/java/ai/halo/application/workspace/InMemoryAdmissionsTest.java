package ai.halo.application.workspace;

import ai.halo.application.InMemory;

class InMemoryAdmissionsTest extends InMemory implements AdmissionsContract {

    private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces(transactions);

    @Override
    public Workspaces workspaces() {
        return workspaces;
    }

    @Override
    public Admissions admissions() {
        return new InMemoryAdmissions(workspaces);
    }
}
