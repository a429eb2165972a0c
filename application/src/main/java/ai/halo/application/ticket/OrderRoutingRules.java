package ai.halo.application.ticket;

import static ai.halo.application.audit.Deed.ROUTING_RULES_ORDERED;

import ai.halo.application.Transactions;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.ticket.TicketRoutingRule;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** The team decides which of its ticket routing rules is tried first. */
public final class OrderRoutingRules {

    private final RoutingRules rules;
    private final Transactions transactions;

    public OrderRoutingRules(RoutingRules rules, Transactions transactions) {
        this.rules = rules;
        this.transactions = transactions;
    }

    public List<TicketRoutingRule> order(WorkspaceId workspace, List<UUID> ids) {
        return transactions.inTurn(
                workspace,
                () -> {
                    var known = rules.list().stream().map(TicketRoutingRule::id).toList();
                    if (ids.size() != known.size()
                            || !new HashSet<>(ids).equals(new HashSet<>(known))) {
                        throw new InvalidValue("ids", "must name every rule exactly once");
                    }
                    rules.order(ids);
                    transactions.record(ROUTING_RULES_ORDERED, workspace.value());
                    return rules.list();
                });
    }
}
