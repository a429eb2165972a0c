package ai.halo.persistence.log;

import org.jspecify.annotations.Nullable;

/** On whose behalf something happens, and in the course of which request. */
public record Origin(String actor, @Nullable String requestId) {

    public static final Origin SYSTEM = new Origin("system", null);
}
