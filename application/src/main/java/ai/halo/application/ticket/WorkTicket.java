package ai.halo.application.ticket;

import ai.halo.application.Transactions;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Assignment;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A teammate works on a ticket: its status, priority, category, assignee or snooze. */
public final class WorkTicket {

    private final Tickets tickets;
    private final Transactions transactions;
    private final InstantSource clock;

    public WorkTicket(Tickets tickets, Transactions transactions, InstantSource clock) {
        this.tickets = tickets;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<Ticket> work(WorkspaceId workspace, TicketId id, Function<Ticket, Work> done) {
        return transactions.inTransaction(
                workspace, () -> tickets.lock(id).map(ticket -> save(ticket, done.apply(ticket))));
    }

    private Ticket save(Ticket ticket, Work work) {
        var change =
                ticket.changed(
                        work.status(), work.assignment(), work.snoozedUntil(), clock.instant());
        tickets.save(change);
        return change.state();
    }

    /** How a ticket shall stand afterwards. */
    public record Work(
            Ticket.Status status, Assignment assignment, @Nullable Instant snoozedUntil) {}
}
