package ai.halo.application.ticket;

import ai.halo.application.ticket.Tickets.Prospect;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.ticket.TicketRoutingRule;
import ai.halo.domain.workspace.Facts;
import java.time.InstantSource;
import java.util.List;

/**
 * Opens the one ticket of a conversation within the current transaction, or finds the one that is
 * there.
 */
public final class OpenTicket {

    private final Tickets tickets;
    private final InstantSource clock;

    public OpenTicket(Tickets tickets, InstantSource clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** The caller holds the conversation, so nobody opens another ticket meanwhile. */
    public Opened open(ConversationId conversation, Ticket draft, Facts asker) {
        Prospect prospect = tickets.prospect(conversation);
        Ticket unresolved = prospect.unresolved();
        return unresolved == null
                ? new Opened(routed(draft, prospect.rules(), asker), true)
                : new Opened(unresolved, false);
    }

    private Ticket routed(Ticket draft, List<TicketRoutingRule> rules, Facts asker) {
        return tickets.open(Ticket.open(draft, rules, asker, clock.instant()));
    }

    /** A ticket, and whether it is new. */
    public record Opened(Ticket ticket, boolean isNew) {}
}
