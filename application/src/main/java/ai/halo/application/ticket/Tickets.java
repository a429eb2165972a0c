package ai.halo.application.ticket;

import ai.halo.domain.Change;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.ticket.TicketRoutingRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tickets of a workspace: numbered from 1, at most one unresolved for each conversation. */
public interface Tickets {

    /** Locks the ticket until the transaction ends. */
    Optional<Ticket> lock(TicketId id);

    Optional<Ticket> unresolvedOf(ConversationId conversation);

    /**
     * What the conversation's ticket depends on, read at once; a ticket that is there is locked.
     */
    Prospect prospect(ConversationId conversation);

    /** Gives a new ticket its number and stores it. */
    Ticket open(Change<Ticket> change);

    void save(Change<Ticket> change);

    void add(TicketViews.Note note, TicketId ticket);

    /** The unresolved ticket of a conversation, and the rules that would place a new one. */
    record Prospect(@Nullable Ticket unresolved, List<TicketRoutingRule> rules) {

        public Prospect {
            rules = List.copyOf(rules);
        }
    }
}
