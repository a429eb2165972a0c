package ruin.domain.ticket;

import java.time.Instant;
import ruin.domain.DomainEvent;

/** An event as it should be. */
public record TicketOpened(TicketId ticket, TicketWord word, int number, Instant occurredAt)
        implements DomainEvent {}
