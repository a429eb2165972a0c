package ai.halo.domain.workspace;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** A secret key was taken back and opens nothing from here on. */
public record ApiKeyRevoked(WorkspaceId workspace, ApiKeyId key, Instant occurredAt)
        implements DomainEvent {}
