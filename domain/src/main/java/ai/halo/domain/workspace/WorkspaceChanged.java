package ai.halo.domain.workspace;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/**
 * The settings of a workspace have changed: who may call from where, and who has to prove who they
 * are.
 */
public record WorkspaceChanged(WorkspaceId workspace, Instant occurredAt) implements DomainEvent {}
