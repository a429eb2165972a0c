package ai.halo.domain.escalation;

import ai.halo.domain.workspace.Facts;

/**
 * What the gates and filters look at: turns taken by the agent (this one included), what was
 * searched, and who asks.
 */
public record Circumstances(
        int agentTurns,
        boolean knowledgeSearched,
        boolean webSearched,
        boolean webSearchOn,
        boolean identified,
        Facts facts) {}
