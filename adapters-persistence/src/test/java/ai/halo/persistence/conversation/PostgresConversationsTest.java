package ai.halo.persistence.conversation;

import ai.halo.application.Transactions;
import ai.halo.application.conversation.Conversations;
import ai.halo.application.conversation.ConversationsContract;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.TestDatabase;
import ai.halo.persistence.TestWorkspace;
import java.util.List;

class PostgresConversationsTest implements ConversationsContract {

    final TestWorkspace workspace = TestWorkspace.founded();
    final PostgresTransactions transactions = TestDatabase.transactions();
    final PostgresConversations conversations =
            new PostgresConversations(transactions, TestWorkspace.log());

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
    public TeammateId teammate() {
        return workspace.kim().id();
    }

    @Override
    public List<String> happened() {
        return workspace.happened();
    }
}
