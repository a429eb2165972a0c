package ai.halo.application.ticket;

import static ai.halo.application.audit.Deed.CONVERSATION_TAKEN_OVER;

import ai.halo.application.Transactions;
import ai.halo.application.conversation.Conversations;
import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Assignment;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.Teammate;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A teammate takes the floor of a conversation; its ticket goes to that teammate. */
public final class TakeOver {

    private final Conversations conversations;
    private final Tickets tickets;
    private final OpenTicket openTicket;
    private final Workspaces workspaces;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public TakeOver(
            Conversations conversations,
            Tickets tickets,
            OpenTicket openTicket,
            Workspaces workspaces,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.conversations = conversations;
        this.tickets = tickets;
        this.openTicket = openTicket;
        this.workspaces = workspaces;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /** Without a teammate the workspace's first one takes over. */
    public Outcome takeOver(WorkspaceId workspace, ConversationId id, @Nullable TeammateId who) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    Optional<Teammate> teammate =
                            who == null
                                    ? Optional.of(workspaces.firstTeammate())
                                    : workspaces.teammate(who);
                    if (teammate.isEmpty()) {
                        return new Outcome.UnknownTeammate();
                    }
                    return conversations
                            .lock(id)
                            .map(conversation -> takeOver(conversation, teammate.get()))
                            .orElseGet(Outcome.UnknownConversation::new);
                });
    }

    private Outcome takeOver(Conversation conversation, Teammate teammate) {
        if (conversation instanceof Conversation.TakenOver(_, var holder, var ticket)
                && holder.equals(teammate.id())) {
            return new Outcome.TakenOver(ticket, teammate);
        }
        Instant now = clock.instant();
        Ticket ticket =
                openTicket.open(conversation.id(), draft(conversation, now), _ -> null).ticket();
        tickets.save(
                ticket.changed(
                        Ticket.Status.IN_PROGRESS,
                        ticket.assignment().to(ticket.assignment().inbox(), teammate.id()),
                        null,
                        now));
        conversations.save(conversation.takeOver(teammate.id(), ticket.id(), now));
        transactions.record(CONVERSATION_TAKEN_OVER, conversation.id().value());
        return new Outcome.TakenOver(ticket.id(), teammate);
    }

    private Ticket draft(Conversation conversation, Instant now) {
        return new Ticket(
                new TicketId(ids.get()),
                null,
                "Conversation taken over",
                Ticket.Status.OPEN,
                Assignment.NONE,
                "widget",
                conversation.transcript().visitor().id(),
                conversation.id(),
                HandOffReason.TAKEN_OVER,
                null,
                Json.Obj.EMPTY,
                null,
                now,
                now);
    }

    /** The ticket and who holds it now, or why nobody does. */
    public sealed interface Outcome {

        record TakenOver(TicketId ticket, Teammate teammate) implements Outcome {}

        record UnknownConversation() implements Outcome {}

        record UnknownTeammate() implements Outcome {}
    }
}
