package ai.halo.bootstrap.bench;

import java.util.List;
import java.util.Locale;

/** A mean over questions and its standard error. */
record Estimate(double mean, double error) {

    static Estimate of(List<Double> values) {
        double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
        double square = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        double error = Math.sqrt(square / Math.max(1, values.size() - 1) / values.size());
        return new Estimate(mean, error);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f ± %.3f", mean, error);
    }
}
