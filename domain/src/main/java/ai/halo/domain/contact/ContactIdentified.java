package ai.halo.domain.contact;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** A contact was told to us, or told more about. */
public record ContactIdentified(ContactId contact, Instant occurredAt) implements DomainEvent {}
