package ai.halo.domain.workspace;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** Another widget key took the place of the one before, which opens nothing from here on. */
public record WidgetKeyReplaced(WorkspaceId workspace, Instant occurredAt) implements DomainEvent {}
