package ruin.domain.ticket;

import ruin.domain.DomainEvent;

/** Breaks: an event is told in ids, enums and numbers. */
public record TicketWhispered(TicketId ticket, String secret) implements DomainEvent {}
