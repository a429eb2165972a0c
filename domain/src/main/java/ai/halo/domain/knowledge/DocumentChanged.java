package ai.halo.domain.knowledge;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** A document was added or has a new version. */
public record DocumentChanged(DocumentId document, int version, Instant occurredAt)
        implements DomainEvent {}
