package ai.halo.domain.knowledge;

import java.util.UUID;

/** Identity of one immutable version of a passage. */
public record PassageId(UUID value) {}
