package ai.halo.rest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private long nanos = 0;
    private final Buckets buckets = new Buckets(3, clock());

    @Test
    void fillsUpEvenlyWithinAMinute() {
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("ana").granted()).isTrue();
        }
        assertThat(buckets.take("ana"))
                .isEqualTo(
                        new Allowance(false, 3, 0, Duration.ofMinutes(1), Duration.ofSeconds(20)));

        nanos += Duration.ofSeconds(20).toNanos();

        assertThat(buckets.take("ana").granted()).isTrue();
        assertThat(buckets.take("ana").granted()).isFalse();
    }

    @Test
    void roundsUpToWholeSeconds() {
        assertThat(Allowance.seconds(Duration.ZERO)).isEqualTo(1);
        assertThat(Allowance.seconds(Duration.ofSeconds(2))).isEqualTo(2);
        assertThat(Allowance.seconds(Duration.ofMillis(2_001))).isEqualTo(3);
    }

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos;
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
