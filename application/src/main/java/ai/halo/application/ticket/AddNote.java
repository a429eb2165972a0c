package ai.halo.application.ticket;

import static ai.halo.application.audit.Deed.NOTE_ADDED;

import ai.halo.application.Transactions;
import ai.halo.application.ticket.TicketViews.Note;
import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;

/** A teammate leaves a note on a ticket, for the team only. */
public final class AddNote {

    private final Tickets tickets;
    private final Workspaces workspaces;
    private final Transactions transactions;
    private final InstantSource clock;

    public AddNote(
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
    public Optional<Note> add(WorkspaceId workspace, TicketId id, MessageText text) {
        return transactions.inTransaction(
                workspace,
                () ->
                        tickets.lock(id)
                                .map(ticket -> {
                                    var note =
                                            new Note(
                                                    text.value(),
                                                    workspaces.firstTeammate().id(),
                                                    clock.instant());
                                    tickets.add(note, ticket.id());
                                    transactions.record(NOTE_ADDED, ticket.id().value());
                                    return note;
                                }));
    }
}
