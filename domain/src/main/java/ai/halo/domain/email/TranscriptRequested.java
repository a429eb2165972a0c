package ai.halo.domain.email;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** A customer asked for a conversation by mail. */
public record TranscriptRequested(TranscriptRequestId transcript, Instant occurredAt)
        implements DomainEvent {}
