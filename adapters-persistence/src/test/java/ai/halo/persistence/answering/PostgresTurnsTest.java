package ai.halo.persistence.answering;

import ai.halo.application.Transactions;
import ai.halo.application.agent.Agents;
import ai.halo.application.answering.Briefings;
import ai.halo.application.answering.BriefingsContract;
import ai.halo.application.answering.Turns;
import ai.halo.application.conversation.Conversations;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.TestDatabase;
import ai.halo.persistence.TestWorkspace;
import ai.halo.persistence.agent.PostgresAgents;
import ai.halo.persistence.conversation.PostgresConversations;

class PostgresTurnsTest implements BriefingsContract {

    final TestWorkspace workspace = TestWorkspace.founded();
    final PostgresTransactions transactions = TestDatabase.transactions();
    final PostgresAgents agents = new PostgresAgents(transactions);
    final PostgresConversations conversations =
            new PostgresConversations(transactions, TestWorkspace.log());
    final PostgresTurns turns = new PostgresTurns(transactions, TestWorkspace.log());
    final PostgresBriefings briefings = new PostgresBriefings(transactions);

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace.id();
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Turns turns() {
        return turns;
    }

    @Override
    public Briefings briefings() {
        return briefings;
    }

    @Override
    public Agents agents() {
        return agents;
    }
}
