package ai.halo.domain.workspace;

import java.util.UUID;

/** Identity of a secret server key, which says nothing about the key itself. */
public record ApiKeyId(UUID value) {}
