package ai.halo.domain.ticket;

import ai.halo.domain.DomainEvent;
import ai.halo.domain.conversation.TicketId;
import java.time.Instant;

/** Somebody worked on a ticket. */
public record TicketChanged(TicketId ticket, Ticket.Status status, Instant occurredAt)
        implements DomainEvent {}
