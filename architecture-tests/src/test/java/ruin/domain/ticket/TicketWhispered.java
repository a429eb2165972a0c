package ruin.domain.ticket;

import ruin.domain.DomainEvent;

/** Breaks: an event can be read back. */
public record TicketWhispered(long number) implements DomainEvent {}
