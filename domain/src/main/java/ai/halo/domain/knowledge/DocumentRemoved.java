package ai.halo.domain.knowledge;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** A document is gone. */
public record DocumentRemoved(DocumentId document, Instant occurredAt) implements DomainEvent {}
