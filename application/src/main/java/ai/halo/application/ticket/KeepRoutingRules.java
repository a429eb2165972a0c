package ai.halo.application.ticket;

import static ai.halo.application.audit.Deed.ROUTING_RULE_ADDED;
import static ai.halo.application.audit.Deed.ROUTING_RULE_CHANGED;
import static ai.halo.application.audit.Deed.ROUTING_RULE_REMOVED;

import ai.halo.application.Transactions;
import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.ticket.TicketRoutingRule;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The team keeps its ticket routing rules. */
public final class KeepRoutingRules {

    private final RoutingRules rules;
    private final Workspaces workspaces;
    private final Transactions transactions;

    public KeepRoutingRules(RoutingRules rules, Workspaces workspaces, Transactions transactions) {
        this.rules = rules;
        this.workspaces = workspaces;
        this.transactions = transactions;
    }

    public List<TicketRoutingRule> list(WorkspaceId workspace) {
        return transactions.reading(workspace, rules::list);
    }

    public TicketRoutingRule add(WorkspaceId workspace, TicketRoutingRule rule) {
        return transactions.inTurn(
                workspace,
                () -> {
                    if (rules.list().size() >= TicketRoutingRule.MAX_RULES) {
                        throw new InvalidValue("name", "would be rule 51; at most 50 are kept");
                    }
                    refuseStranger(rule.actions().assignee());
                    rules.add(rule);
                    transactions.record(ROUTING_RULE_ADDED, rule.id());
                    return rule;
                });
    }

    public Optional<TicketRoutingRule> change(
            WorkspaceId workspace, UUID id, UnaryOperator<TicketRoutingRule> change) {
        return transactions.inTurn(
                workspace,
                () -> {
                    var changed =
                            rules.find(id)
                                    .map(known -> changed(known, change))
                                    .filter(rules::change);
                    changed.ifPresent(_ -> transactions.record(ROUTING_RULE_CHANGED, id));
                    return changed;
                });
    }

    public boolean remove(WorkspaceId workspace, UUID id) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    boolean removed = rules.remove(id);
                    if (removed) {
                        transactions.record(ROUTING_RULE_REMOVED, id);
                    }
                    return removed;
                });
    }

    private TicketRoutingRule changed(
            TicketRoutingRule known, UnaryOperator<TicketRoutingRule> change) {
        TicketRoutingRule changed = change.apply(known);
        if (!Objects.equals(changed.actions().assignee(), known.actions().assignee())) {
            refuseStranger(changed.actions().assignee());
        }
        return changed;
    }

    private void refuseStranger(@Nullable TeammateId assignee) {
        if (assignee != null && workspaces.teammate(assignee).isEmpty()) {
            throw new InvalidValue("actions.assignee", "must be a teammate of this workspace");
        }
    }
}
