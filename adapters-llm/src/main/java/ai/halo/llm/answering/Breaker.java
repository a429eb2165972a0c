package ai.halo.llm.answering;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps a turn from waiting for a model that has been failing: after so many outages in a row
 * nobody asks for a while, then one may try.
 */
final class Breaker {

    static final int FAILURES = 5;
    static final Duration PAUSE = Duration.ofSeconds(30);

    private int failures;
    private Instant closedUntil = Instant.MIN;

    /** Whether to ask now; after a pause only the first to come may. */
    synchronized boolean lets(Instant now) {
        if (failures < FAILURES) {
            return true;
        }
        if (now.isBefore(closedUntil)) {
            return false;
        }
        closedUntil = now.plus(PAUSE);
        return true;
    }

    synchronized void answered() {
        failures = 0;
    }

    synchronized void failed(Instant now) {
        failures = Math.min(FAILURES, failures + 1);
        if (failures == FAILURES) {
            closedUntil = now.plus(PAUSE);
        }
    }
}
