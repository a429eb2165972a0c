package ai.halo.persistence.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TidingsTest {

    @Test
    void areReadAsTheyWereWritten() {
        var takings = Map.of("Kabc", 1L, "V0f", 999_999_999L);

        assertThat(Tidings.written(takings)).hasSize(1);
        assertThat(Tidings.read(Tidings.written(takings).getFirst())).isEqualTo(takings);
        assertThat(Tidings.written(Map.of())).isEmpty();
    }

    @Test
    void fitNotificationsHoweverManyTheyAre() {
        var many = new HashMap<String, Long>();
        for (int i = 0; i < 5_000; i++) {
            many.put("A" + String.format("%031d", i), 123L + i);
        }

        List<String> parts = Tidings.written(many);

        assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThan(8_000));
        var read = new HashMap<String, Long>();
        parts.forEach(part -> read.putAll(Tidings.read(part)));
        assertThat(read).isEqualTo(many);
    }

    @Test
    void passOverWhatNoneOfUsSaid() {
        assertThat(Tidings.read("")).isEmpty();
        assertThat(
                        Tidings.read(
                                "K1=0 K2=-3 K3=1.5 =4 K4 K5=1234567890 K6=2=3 K%=1 "
                                        + "x".repeat(33)
                                        + "=1"))
                .isEmpty();
        assertThat(Tidings.read("nonsense K1=7")).isEqualTo(Map.of("K1", 7L));
    }
}
