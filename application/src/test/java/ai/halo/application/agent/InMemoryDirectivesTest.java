package ai.halo.application.agent;

import ai.halo.application.InMemory;

class InMemoryDirectivesTest extends InMemory implements DirectivesContract {

    private final Directives directives = new InMemoryDirectives(transactions);

    @Override
    public Directives directives() {
        return directives;
    }
}
