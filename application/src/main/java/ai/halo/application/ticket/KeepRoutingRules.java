package ai.halo.application.ticket;

import static ai.halo.application.audit.Deed.ROUTING_RULE_ADDED;
import static ai.halo.application.audit.Deed.ROUTING_RULE_CHANGED;
import static ai.halo.application.audit.Deed.ROUTING_RULE_REMOVED;

import ai.halo.application.Transactions;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.ticket.TicketRoutingRule;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The team keeps its ticket routing rules. */
public final class KeepRoutingRules {

    private final RoutingRules rules;
    private final Transactions transactions;

    public KeepRoutingRules(RoutingRules rules, Transactions transactions) {
        this.rules = rules;
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
                    var changed = rules.find(id).map(change).filter(rules::change);
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
}
