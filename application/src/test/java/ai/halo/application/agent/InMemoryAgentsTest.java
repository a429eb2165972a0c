package ai.halo.application.agent;

import ai.halo.application.InMemory;

class InMemoryAgentsTest extends InMemory implements AgentsContract {

    private final Agents agents = new InMemoryAgents(transactions);

    @Override
    public Agents agents() {
        return agents;
    }
}
