package ai.halo.application.agent;

import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import java.util.List;
import java.util.Optional;

/** The agents of a workspace, oldest first. */
public interface Agents {

    List<Agent> list();

    Optional<Agent> find(AgentId id);

    void add(Agent agent);

    boolean change(Agent agent);

    boolean remove(AgentId id);
}
