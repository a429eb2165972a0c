package ai.halo.rest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.limits.Counters.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountersTest {

    private static final RateLimits THREE = new RateLimits(3, 3, 3, 0);

    private Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private final InstantSource clock = () -> now;
    private final Counters here = new Counters(THREE, clock);
    private final Counters there = new Counters(THREE, clock);

    @Test
    void countWhatWasTakenElsewhere() {
        take(here, "ana", 2);

        there.also(here.untold(10));

        assertThat(granted(there, "ana")).isTrue();
        assertThat(granted(there, "ana")).isFalse();
        assertThat(granted(there, "bo")).isTrue();
    }

    @Test
    void letWhatWasTakenTooMuchBePaidBack() {
        take(here, "ana", 3);
        take(there, "ana", 3);
        there.also(here.untold(10));

        now = now.plusSeconds(60);
        assertThat(granted(there, "ana")).isFalse();

        now = now.plusSeconds(20);
        assertThat(granted(there, "ana")).isTrue();
    }

    @Test
    void neverLetACallerOweMoreThanAMinuteAtOnce() {
        var absurd = Map.of(nameOf("ana"), 999_999_999L);
        there.also(absurd);

        now = now.plusSeconds(20);

        assertThat(granted(there, "ana")).isTrue();
    }

    @Test
    void areToldOnceAndOfThoseWhoTookMostFirst() {
        take(here, "ana", 1);
        take(here, "bo", 2);

        assertThat(here.untold(1)).isEqualTo(Map.of(nameOf("bo"), 2L));
        assertThat(here.untold(10)).isEqualTo(Map.of(nameOf("ana"), 1L));
        assertThat(here.untold(10)).isEmpty();
    }

    @Test
    void tellNothingOfWhatWasRefused() {
        take(here, "ana", 9);

        assertThat(here.untold(10)).isEqualTo(Map.of(nameOf("ana"), 3L));
    }

    @Test
    void nameNobody() {
        String address = "192.0.2.1";
        var _ = here.take(Kind.ADDRESS, address);

        assertThat(here.untold(10).keySet())
                .allSatisfy(name -> assertThat(name).matches("A[0-9a-f]{20}"));
    }

    @Test
    void passOverCallersOfAKindNobodyKnows() {
        there.also(Map.of("X0123", 3L));

        assertThat(granted(there, "ana")).isTrue();
    }

    private static void take(Counters counters, String visitor, int times) {
        for (int i = 0; i < times; i++) {
            var _ = counters.take(Kind.VISITOR, visitor);
        }
    }

    private static boolean granted(Counters counters, String visitor) {
        return counters.take(Kind.VISITOR, visitor).orElseThrow().granted();
    }

    private String nameOf(String visitor) {
        var counters = new Counters(THREE, clock);
        take(counters, visitor, 1);
        return counters.untold(1).keySet().iterator().next();
    }
}
