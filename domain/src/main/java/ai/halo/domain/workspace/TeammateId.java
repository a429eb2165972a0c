package ai.halo.domain.workspace;

import java.util.UUID;

/** Identity of a teammate. */
public record TeammateId(UUID value) {}
