package ai.halo.application.conversation;

import ai.halo.application.OneAtATime;
import ai.halo.application.Transactions;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

class InMemoryConversationsTest implements ConversationsContract {

    final OneAtATime transactions = new OneAtATime();
    final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    final InMemoryConversations conversations = new InMemoryConversations();

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public TeammateId teammate() {
        return new TeammateId(UUID.randomUUID());
    }

    @Override
    public List<String> happened() {
        return conversations.events().stream()
                .map(event -> event.getClass().getSimpleName())
                .map(name -> name.replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT))
                .toList();
    }
}
