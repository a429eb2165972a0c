package ruin.domain.ticket;

import ruin.domain.DomainEvent;

/** Breaks: an event has a test. */
public record TicketLost(long number) implements DomainEvent {}
