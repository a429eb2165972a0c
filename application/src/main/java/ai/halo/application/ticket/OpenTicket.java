package ai.halo.application.ticket;

import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.Facts;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Opens the one ticket of a conversation within the current transaction, or finds the one that is
 * there.
 */
public final class OpenTicket {

    private final Tickets tickets;
    private final RoutingRules rules;
    private final InstantSource clock;

    public OpenTicket(Tickets tickets, RoutingRules rules, InstantSource clock) {
        this.tickets = tickets;
        this.rules = rules;
        this.clock = clock;
    }

    /** The caller holds the conversation, so nobody opens another ticket meanwhile. */
    public Opened open(ConversationId conversation, Ticket draft, Facts asker) {
        Optional<Ticket> there = tickets.unresolvedOf(conversation);
        return there.map(ticket -> new Opened(ticket, false))
                .orElseGet(() -> new Opened(routed(draft, asker), true));
    }

    private Ticket routed(Ticket draft, Facts asker) {
        return tickets.open(Ticket.open(draft, rules.list(), asker, clock.instant()));
    }

    /** A ticket, and whether it is new. */
    public record Opened(Ticket ticket, boolean isNew) {}
}
