package ai.halo.application.agent;

import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Agents in memory. */
public final class InMemoryAgents implements Agents {

    private final Map<AgentId, Agent> byId = new LinkedHashMap<>();

    @Override
    public List<Agent> list() {
        return byId.values().stream().sorted(Comparator.comparing(Agent::createdAt)).toList();
    }

    @Override
    public Optional<Agent> find(AgentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void add(Agent agent) {
        byId.put(agent.id(), agent);
    }

    @Override
    public boolean change(Agent agent) {
        return byId.replace(agent.id(), agent) != null;
    }

    @Override
    public boolean remove(AgentId id) {
        return byId.remove(id) != null;
    }
}
