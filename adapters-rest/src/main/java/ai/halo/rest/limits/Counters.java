package ai.halo.rest.limits;

import ai.halo.application.limits.Takings;
import ai.halo.domain.Fingerprint;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The buckets of every kind of caller, and what was taken from them since the others were told. */
@Singleton
final class Counters implements Takings {

    /** Whose requests are counted; the letter begins their callers' names among processes. */
    enum Kind {
        KEY,
        VISITOR,
        ADDRESS
    }

    /** 80 bits in hexadecimal: callers meet by chance once in a lifetime, and then share. */
    private static final int NAME = 20;

    private final Map<Kind, Buckets> buckets = new EnumMap<>(Kind.class);
    private final Map<String, Long> untold = new ConcurrentHashMap<>();

    Counters(RateLimits limits, InstantSource clock) {
        var meter = new InstantMeter(clock);
        buckets.put(Kind.KEY, new Buckets(limits.perKey(), meter));
        buckets.put(Kind.VISITOR, new Buckets(limits.perVisitor(), meter));
        buckets.put(Kind.ADDRESS, new Buckets(limits.perAddress(), meter));
    }

    /**
     * What is left for this caller after one request more; empty if nobody of this kind is limited.
     */
    Optional<Allowance> take(Kind kind, String... whose) {
        Buckets of = of(kind);
        if (!of.limited()) {
            return Optional.empty();
        }
        String caller = name(kind, whose);
        Allowance allowance = of.take(caller);
        if (allowance.granted() && untold.size() < Buckets.MOST) {
            var _ = untold.merge(caller, 1L, Long::sum);
        }
        return Optional.of(allowance);
    }

    @Override
    public Map<String, Long> untold(int callers) {
        List<String> most =
                untold.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(callers)
                        .map(Map.Entry::getKey)
                        .toList();
        var told = new LinkedHashMap<String, Long>();
        for (String caller : most) {
            Long taken = untold.remove(caller);
            if (taken != null) {
                told.put(caller, taken);
            }
        }
        return told;
    }

    @Override
    public void also(Map<String, Long> elsewhere) {
        elsewhere.forEach((caller, taken) ->
                kind(caller)
                        .map(this::of)
                        .filter(Buckets::limited)
                        .ifPresent(of -> of.owe(caller, taken)));
    }

    private Buckets of(Kind kind) {
        Buckets of = buckets.get(kind);
        if (of == null) {
            throw new IllegalStateException("nobody counts a " + kind);
        }
        return of;
    }

    private static String name(Kind kind, String... whose) {
        return kind.name().charAt(0) + Fingerprint.of((Object[]) whose).substring(0, NAME);
    }

    private static Optional<Kind> kind(String caller) {
        return List.of(Kind.values()).stream()
                .filter(kind -> kind.name().charAt(0) == caller.charAt(0))
                .findFirst();
    }

    /** The house's clock, as buckets read it. */
    private record InstantMeter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
