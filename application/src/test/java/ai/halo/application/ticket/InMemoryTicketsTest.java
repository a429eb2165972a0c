package ai.halo.application.ticket;

import ai.halo.application.OneAtATime;
import ai.halo.application.Transactions;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.UUID;

class InMemoryTicketsTest implements TicketsContract {

    final OneAtATime transactions = new OneAtATime();
    final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    final InMemoryRoutingRules rules = new InMemoryRoutingRules();
    final InMemoryTickets tickets = new InMemoryTickets(rules);
    final TeammateId teammate = new TeammateId(UUID.randomUUID());

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace;
    }

    @Override
    public Tickets tickets() {
        return tickets;
    }

    @Override
    public RoutingRules rules() {
        return rules;
    }

    @Override
    public ConversationId someConversation() {
        return new ConversationId(UUID.randomUUID());
    }

    @Override
    public TeammateId teammate() {
        return teammate;
    }
}
