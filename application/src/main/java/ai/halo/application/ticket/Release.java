package ai.halo.application.ticket;

import static ai.halo.application.audit.Deed.CONVERSATION_RELEASED;

import ai.halo.application.Transactions;
import ai.halo.application.conversation.Conversations;
import ai.halo.domain.Change;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;

/** A teammate gives the floor back to the agent. */
public final class Release {

    private final Conversations conversations;
    private final Tickets tickets;
    private final Transactions transactions;
    private final InstantSource clock;

    public Release(
            Conversations conversations,
            Tickets tickets,
            Transactions transactions,
            InstantSource clock) {
        this.conversations = conversations;
        this.tickets = tickets;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome release(WorkspaceId workspace, ConversationId id) {
        return transactions.inTransaction(
                workspace,
                () ->
                        conversations
                                .lock(id)
                                .map(this::release)
                                .orElse(Outcome.UNKNOWN_CONVERSATION));
    }

    private Outcome release(Conversation conversation) {
        if (!(conversation instanceof Conversation.TakenOver taken)) {
            return Outcome.NOT_TAKEN_OVER;
        }
        boolean unresolved = tickets.unresolvedOf(taken.id()).isPresent();
        Change<Conversation.AgentsFloor> released = taken.release(unresolved, clock.instant());
        conversations.save(released);
        transactions.record(CONVERSATION_RELEASED, taken.id().value());
        return Outcome.RELEASED;
    }

    /** Whether the agent has the floor again. */
    public enum Outcome {
        RELEASED,
        NOT_TAKEN_OVER,
        UNKNOWN_CONVERSATION
    }
}
