package ai.halo.domain.contact;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** A backend brought up to date what is known about a contact, which is nobody's activity. */
public record ContactUpdated(ContactId contact, Instant occurredAt) implements DomainEvent {}
