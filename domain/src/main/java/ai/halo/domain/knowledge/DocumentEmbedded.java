package ai.halo.domain.knowledge;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** The vectors of a version of a document are there. */
public record DocumentEmbedded(DocumentId document, int version, Instant occurredAt)
        implements DomainEvent {}
