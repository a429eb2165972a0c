package ai.halo.domain.contact;

import java.util.UUID;

/** Identity of a contact. */
public record ContactId(UUID value) {}
