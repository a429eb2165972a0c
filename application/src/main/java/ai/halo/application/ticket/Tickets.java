package ai.halo.application.ticket;

import ai.halo.domain.Change;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Ticket;
import java.util.Optional;

/** The tickets of a workspace: numbered from 1, at most one unresolved for each conversation. */
public interface Tickets {

    /** Locks the ticket until the transaction ends. */
    Optional<Ticket> lock(TicketId id);

    Optional<Ticket> unresolvedOf(ConversationId conversation);

    /** Gives a new ticket its number and stores it. */
    Ticket open(Change<Ticket> change);

    void save(Change<Ticket> change);

    void add(TicketViews.Note note, TicketId ticket);
}
