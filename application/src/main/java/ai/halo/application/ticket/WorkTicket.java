package ai.halo.application.ticket;

import static ai.halo.application.audit.Deed.TICKET_CHANGED;

import ai.halo.application.Transactions;
import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Assignment;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A teammate works on a ticket: its status, priority, category, assignee or snooze. */
public final class WorkTicket {

    private final Tickets tickets;
    private final Workspaces workspaces;
    private final Transactions transactions;
    private final InstantSource clock;

    public WorkTicket(
            Tickets tickets,
            Workspaces workspaces,
            Transactions transactions,
            InstantSource clock) {
        this.tickets = tickets;
        this.workspaces = workspaces;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Empty if there is no such ticket. */
    public Optional<Ticket> work(WorkspaceId workspace, TicketId id, Function<Ticket, Work> done) {
        return transactions.inTransaction(
                workspace, () -> tickets.lock(id).map(ticket -> save(ticket, done.apply(ticket))));
    }

    private Ticket save(Ticket ticket, Work work) {
        refuseStrangers(ticket, work);
        refuseSecondUnresolved(ticket, work);
        var change =
                ticket.changed(
                        work.status(), work.assignment(), work.snoozedUntil(), clock.instant());
        tickets.save(change);
        transactions.record(TICKET_CHANGED, ticket.id().value());
        return change.state();
    }

    private void refuseStrangers(Ticket ticket, Work work) {
        TeammateId assignee = work.assignment().assignee();
        if (assignee != null
                && !assignee.equals(ticket.assignment().assignee())
                && workspaces.teammate(assignee).isEmpty()) {
            throw new InvalidValue("assignee", "must be a teammate of this workspace");
        }
    }

    private void refuseSecondUnresolved(Ticket ticket, Work work) {
        ConversationId conversation = ticket.conversation();
        boolean reopens = work.status().unresolved() && !ticket.status().unresolved();
        if (reopens && conversation != null && tickets.unresolvedOf(conversation).isPresent()) {
            throw new InvalidValue(
                    "status",
                    "cannot be unresolved again: its conversation has another unresolved ticket");
        }
    }

    /** How a ticket shall stand afterwards. */
    public record Work(
            Ticket.Status status, Assignment assignment, @Nullable Instant snoozedUntil) {}
}
