package ai.halo.persistence.agent;

import ai.halo.application.agent.Agents;
import ai.halo.application.agent.AgentsContract;
import ai.halo.persistence.OnPostgres;

class PostgresAgentsTest extends OnPostgres implements AgentsContract {

    private final Agents agents = new PostgresAgents(transactions);

    @Override
    public Agents agents() {
        return agents;
    }
}
