package ai.halo.application.workspace;

import ai.halo.application.InMemory;

class InMemoryApiKeysTest extends InMemory implements ApiKeysContract {

    private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces(transactions, told);

    @Override
    public Workspaces workspaces() {
        return workspaces;
    }

    @Override
    public Admissions admissions() {
        return new InMemoryAdmissions(workspaces);
    }

    @Override
    public ApiKeys apiKeys() {
        return new InMemoryApiKeys(workspaces);
    }
}
