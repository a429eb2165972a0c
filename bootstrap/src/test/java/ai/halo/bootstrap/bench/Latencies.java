package ai.halo.bootstrap.bench;

import java.time.Duration;
import java.util.List;

/** How long each of many took, shortest first, in milliseconds. */
record Latencies(List<Double> millis) {

    static Latencies of(List<Long> nanos) {
        return new Latencies(
                nanos.stream()
                        .sorted()
                        .map(each -> (double) each / Duration.ofMillis(1).toNanos())
                        .toList());
    }

    double p50() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }

    int count() {
        return millis.size();
    }

    /** The nearest rank: the shortest time that so many percent did not exceed. */
    private double percentile(int percent) {
        return millis.get((millis.size() * percent + 99) / 100 - 1);
    }
}
