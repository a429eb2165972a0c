package ai.halo.application.agent;

import static ai.halo.application.audit.Deed.AGENT_ADDED;
import static ai.halo.application.audit.Deed.AGENT_CHANGED;
import static ai.halo.application.audit.Deed.AGENT_REMOVED;

import ai.halo.application.Transactions;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The team keeps its agents. */
public final class KeepAgents {

    private final Agents agents;
    private final Transactions transactions;

    public KeepAgents(Agents agents, Transactions transactions) {
        this.agents = agents;
        this.transactions = transactions;
    }

    public List<Agent> list(WorkspaceId workspace) {
        return transactions.reading(workspace, agents::list);
    }

    public Optional<Agent> find(WorkspaceId workspace, AgentId id) {
        return transactions.reading(workspace, () -> agents.find(id));
    }

    public Agent add(WorkspaceId workspace, Agent agent) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    agents.add(agent);
                    transactions.record(AGENT_ADDED, agent.id().value());
                    return agent;
                });
    }

    public Optional<Agent> change(WorkspaceId workspace, AgentId id, UnaryOperator<Agent> change) {
        return transactions.inTurn(
                workspace,
                () -> {
                    var changed = agents.find(id).map(change).filter(agents::change);
                    changed.ifPresent(
                            agent -> transactions.record(AGENT_CHANGED, agent.id().value()));
                    return changed;
                });
    }

    public boolean remove(WorkspaceId workspace, AgentId id) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    boolean removed = agents.remove(id);
                    if (removed) {
                        transactions.record(AGENT_REMOVED, id.value());
                    }
                    return removed;
                });
    }
}
