package ai.halo.domain.contact;

import java.time.Instant;

/** How often something was done, and when last. */
public record ActivityTally(String type, long count, Instant lastAt) {}
