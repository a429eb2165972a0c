package ai.halo.application.answering;

import ai.halo.application.OneAtATime;
import ai.halo.application.Transactions;
import ai.halo.application.agent.Agents;
import ai.halo.application.agent.InMemoryAgents;
import ai.halo.application.conversation.Conversations;
import ai.halo.application.conversation.InMemoryConversations;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.UUID;

/** The doubles of a turn keep what the real ones promise. */
class InMemoryTurnsTest implements BriefingsContract {

    final OneAtATime transactions = new OneAtATime();
    final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    final InMemoryAgents agents = new InMemoryAgents();
    final InMemoryConversations conversations = new InMemoryConversations();
    final InMemoryTurns turns = new InMemoryTurns(conversations);
    final InMemoryBriefings briefings = new InMemoryBriefings(agents, conversations, turns);

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
