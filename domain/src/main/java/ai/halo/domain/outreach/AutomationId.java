package ai.halo.domain.outreach;

import java.util.UUID;

/** Identity of an automation. */
public record AutomationId(UUID value) {}
