package ai.halo.rest.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A bucket of tokens for each caller of a kind, which fills up evenly within a minute. */
final class Buckets {

    static final int MOST = 100_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final TimeMeter clock;
    private final Cache<String, Bucket> byCaller =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(MINUTE).build();

    Buckets(int perMinute, TimeMeter clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    boolean limited() {
        return perMinute > 0;
    }

    /** Takes one token of this caller, if there is one. */
    Allowance take(String caller) {
        ConsumptionProbe probe = of(caller).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                perMinute,
                Math.max(0, probe.getRemainingTokens()),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Takes so many, there or not; but nobody owes more than a minute's worth at once. */
    void owe(String caller, long tokens) {
        var _ = of(caller).consumeIgnoringRateLimits(Math.min(tokens, perMinute));
    }

    private Bucket of(String caller) {
        return byCaller.get(caller, _ -> full());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(clock)
                .build();
    }
}
