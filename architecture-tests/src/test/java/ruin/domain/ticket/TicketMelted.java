package ruin.domain.ticket;

import ruin.domain.DomainEvent;

/** Breaks: an event is a record. */
public final class TicketMelted implements DomainEvent {}
