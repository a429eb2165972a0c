package ai.halo.application.ticket;

import ai.halo.application.OneAtATime;
import ai.halo.application.Transactions;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.UUID;

class InMemoryRoutingRulesTest implements RoutingRulesContract {

    final OneAtATime transactions = new OneAtATime();
    final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    final InMemoryRoutingRules rules = new InMemoryRoutingRules();

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace;
    }

    @Override
    public RoutingRules rules() {
        return rules;
    }
}
