package ai.halo.domain.workspace;

import java.util.UUID;

/** Identity of a workspace; the published org id. */
public record WorkspaceId(UUID value) {}
