package ai.halo.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private static final long MILLI = 1_000_000;

    @Test
    void takesTheNearestRank() {
        var hundred =
                Latencies.of(
                        LongStream.rangeClosed(1, 100)
                                .map(i -> (101 - i) * MILLI)
                                .boxed()
                                .toList());

        assertThat(hundred.p50()).isEqualTo(50);
        assertThat(hundred.p99()).isEqualTo(99);
    }

    @Test
    void takesTheLongestOfAFewAsTheirP99() {
        var three = Latencies.of(List.of(7 * MILLI, 2 * MILLI, 4 * MILLI));

        assertThat(three.p50()).isEqualTo(4);
        assertThat(three.p99()).isEqualTo(7);
    }
}
