package ai.halo.application.agent;

import static java.util.Comparator.comparing;

import ai.halo.application.OneAtATime;
import ai.halo.application.PerWorkspace;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Agents in memory. */
public final class InMemoryAgents implements Agents {

    private final PerWorkspace<Map<AgentId, Agent>> agents;

    /** The agents of the only workspace there is. */
    public InMemoryAgents() {
        this(() -> new WorkspaceId(new UUID(0, 0)));
    }

    public InMemoryAgents(OneAtATime transactions) {
        this(transactions::workspace);
    }

    private InMemoryAgents(Supplier<WorkspaceId> workspace) {
        agents = new PerWorkspace<>(workspace, LinkedHashMap::new);
    }

    @Override
    public List<Agent> list() {
        return agents.here().values().stream().sorted(comparing(Agent::createdAt)).toList();
    }

    @Override
    public Optional<Agent> find(AgentId id) {
        return Optional.ofNullable(agents.here().get(id));
    }

    @Override
    public void add(Agent agent) {
        agents.here().put(agent.id(), agent);
    }

    @Override
    public boolean change(Agent agent) {
        return agents.here().replace(agent.id(), agent) != null;
    }

    @Override
    public boolean remove(AgentId id) {
        return agents.here().remove(id) != null;
    }
}
