package ai.halo.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is set by hand, and may move on a little each time somebody looks at it. */
public final class HandClock implements InstantSource {

    private final Duration perLook;
    private Instant now;

    public HandClock(Instant now, Duration perLook) {
        this.now = now;
        this.perLook = perLook;
    }

    @Override
    public synchronized Instant instant() {
        Instant seen = now;
        now = now.plus(perLook);
        return seen;
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }
}
