package ai.halo.application.agent;

import static ai.halo.application.audit.Deed.AGENT_ADDED;
import static ai.halo.application.audit.Deed.AGENT_CHANGED;
import static ai.halo.application.audit.Deed.AGENT_REMOVED;
import static java.util.stream.Collectors.toSet;

import ai.halo.application.Transactions;
import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.agent.ChatRoutingRule;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The team keeps its agents. */
public final class KeepAgents {

    private final Agents agents;
    private final Workspaces workspaces;
    private final Transactions transactions;

    public KeepAgents(Agents agents, Workspaces workspaces, Transactions transactions) {
        this.agents = agents;
        this.workspaces = workspaces;
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
                    refuseStrangers(assignees(agent), Set.of());
                    agents.add(agent);
                    transactions.record(AGENT_ADDED, agent.id().value());
                    return agent;
                });
    }

    public Optional<Agent> change(WorkspaceId workspace, AgentId id, UnaryOperator<Agent> change) {
        return transactions.inTurn(
                workspace,
                () -> {
                    var changed =
                            agents.find(id)
                                    .map(known -> changed(known, change))
                                    .filter(agents::change);
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

    private Agent changed(Agent known, UnaryOperator<Agent> change) {
        Agent changed = change.apply(known);
        refuseStrangers(assignees(changed), assignees(known));
        return changed;
    }

    /** Whoever a rule named before may have left since. */
    private void refuseStrangers(Set<TeammateId> named, Set<TeammateId> before) {
        for (TeammateId one : named) {
            if (!before.contains(one) && workspaces.teammate(one).isEmpty()) {
                throw new InvalidValue(
                        "routing_rules.assignee", "must be a teammate of this workspace");
            }
        }
    }

    private static Set<TeammateId> assignees(Agent agent) {
        return agent.routingRules().stream()
                .map(ChatRoutingRule::assignee)
                .filter(Objects::nonNull)
                .collect(toSet());
    }
}
