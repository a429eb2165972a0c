package ai.halo.persistence.log;

import ai.halo.domain.workspace.WorkspaceId;
import java.util.UUID;

/** Something to be done in a workspace, claimed for a while by whoever holds this. */
public record Work(
        WorkspaceId workspace, UUID id, String kind, UUID ref, UUID subject, int attempt) {}
