package ruin.domain;

/** What all events of the ruin are. */
public interface DomainEvent {}
