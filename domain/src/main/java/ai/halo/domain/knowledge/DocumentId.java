package ai.halo.domain.knowledge;

import java.util.UUID;

/** Identity of a document. */
public record DocumentId(UUID value) {}
