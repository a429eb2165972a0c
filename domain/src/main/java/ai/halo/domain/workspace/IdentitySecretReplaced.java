package ai.halo.domain.workspace;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** Another identity secret signs tokens; the one before goes on for a while or ends at once. */
public record IdentitySecretReplaced(WorkspaceId workspace, Instant occurredAt)
        implements DomainEvent {}
