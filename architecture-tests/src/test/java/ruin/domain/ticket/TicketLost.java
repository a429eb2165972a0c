package ruin.domain.ticket;

import ruin.domain.DomainEvent;

/** Breaks: an event has a test. */
public record TicketLost(TicketId ticket) implements DomainEvent {}
