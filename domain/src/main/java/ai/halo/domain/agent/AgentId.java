package ai.halo.domain.agent;

import java.util.UUID;

/** Identity of an agent. */
public record AgentId(UUID value) {}
