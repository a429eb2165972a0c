package ruin.domain.ticket;

import ruin.domain.DomainEvent;

/** An event as it should be. */
public record TicketOpened(long number) implements DomainEvent {}
