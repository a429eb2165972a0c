package ai.halo.application.outreach;

import ai.halo.application.InMemory;

class InMemoryAutomationsTest extends InMemory implements AutomationsContract {

    private final InMemoryAutomations automations = new InMemoryAutomations();

    @Override
    public Automations automations() {
        return automations;
    }
}
