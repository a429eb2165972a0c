package ruin.domain.ticket;

import java.time.Instant;
import java.util.function.Supplier;

/** Breaks: time and chance come in through the door. */
public record Hurried(Supplier<Instant> clock) {

    static Hurried now() {
        return new Hurried(Instant::now);
    }
}
