package ai.halo.domain.company;

import java.util.UUID;

/** Identity of a company. */
public record CompanyId(UUID value) {}
