package ruin.domain.conversation;

import ruin.domain.DomainEvent;

/** Breaks: no two events share a name. */
public record TicketOpened() implements DomainEvent {}
