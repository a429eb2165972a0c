package ai.halo.rest.limits;

import java.time.Duration;

/** What is left of a limit after a request, when all of it is back, and when the next. */
record Allowance(boolean granted, long limit, long remaining, Duration reset, Duration next) {

    boolean isTighterThan(Allowance other) {
        return remaining * other.limit < other.remaining * limit;
    }

    /** Whole seconds, rounded up: who waits so long is let in. */
    static long seconds(Duration time) {
        return Math.max(1, time.plusNanos(999_999_999).toSeconds());
    }
}
