package ai.halo.persistence.log;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something happens, and in the course of which request; whoever is in charge of
 * the workspace answers for it in the audit log.
 */
public record Origin(String actor, @Nullable String requestId, boolean inCharge) {

    public static final Origin SYSTEM = new Origin("system", null, true);
}
