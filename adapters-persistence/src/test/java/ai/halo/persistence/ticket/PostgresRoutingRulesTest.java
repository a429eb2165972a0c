package ai.halo.persistence.ticket;

import ai.halo.application.Transactions;
import ai.halo.application.ticket.RoutingRules;
import ai.halo.application.ticket.RoutingRulesContract;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.TestDatabase;
import ai.halo.persistence.TestWorkspace;

class PostgresRoutingRulesTest implements RoutingRulesContract {

    final TestWorkspace workspace = TestWorkspace.founded();
    final PostgresTransactions transactions = TestDatabase.transactions();
    final PostgresRoutingRules rules = new PostgresRoutingRules(transactions);

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace.id();
    }

    @Override
    public RoutingRules rules() {
        return rules;
    }
}
