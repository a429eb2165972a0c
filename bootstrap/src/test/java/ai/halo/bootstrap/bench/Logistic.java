package ai.halo.bootstrap.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression with a little ridge, fitted by Newton's method; the last weight is the bias.
 */
record Logistic(List<Double> weights) {

    private static final double RIDGE = 1;
    private static final int STEPS = 25;

    /** Something measured, and whether an answer was there. */
    record Sample(List<Double> features, boolean answerable) {

        private double at(int i) {
            return i < features.size() ? features.get(i) : 1;
        }
    }

    static Logistic fit(List<Sample> samples) {
        int size = samples.getFirst().features().size() + 1;
        double[] weights = new double[size];
        double[] ridge = ridge(samples, size);
        for (int step = 0; step < STEPS; step++) {
            double[] change = solve(newtonStep(samples, weights, ridge));
            for (int i = 0; i < size; i++) {
                weights[i] += change[i];
            }
        }
        return new Logistic(Arrays.stream(weights).boxed().toList());
    }

    /** As if every feature had a spread of one; the bias goes free. */
    private static double[] ridge(List<Sample> samples, int size) {
        double[] ridge = new double[size];
        for (int i = 0; i < size - 1; i++) {
            int feature = i;
            double mean = samples.stream().mapToDouble(s -> s.at(feature)).average().orElse(0);
            ridge[i] =
                    RIDGE
                            * samples.stream()
                                    .mapToDouble(s -> Math.pow(s.at(feature) - mean, 2))
                                    .average()
                                    .orElse(1);
        }
        return ridge;
    }

    private static double[][] newtonStep(List<Sample> samples, double[] weights, double[] ridge) {
        int size = weights.length;
        double[][] system = new double[size][size + 1];
        for (Sample sample : samples) {
            double p = probability(weights, sample);
            for (int i = 0; i < size; i++) {
                system[i][size] += ((sample.answerable() ? 1 : 0) - p) * sample.at(i);
                for (int j = 0; j < size; j++) {
                    system[i][j] += p * (1 - p) * sample.at(i) * sample.at(j);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            system[i][i] += ridge[i] + 1e-9;
            system[i][size] -= ridge[i] * weights[i];
        }
        return system;
    }

    double probability(Sample sample) {
        return probability(weights.stream().mapToDouble(w -> w).toArray(), sample);
    }

    private static double probability(double[] weights, Sample sample) {
        double logit = 0;
        for (int i = 0; i < weights.length; i++) {
            logit += weights[i] * sample.at(i);
        }
        return 1 / (1 + Math.exp(-logit));
    }

    /** Gauss elimination of a system that is positive definite. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double factor = j == i ? 0 : system[j][i] / system[i][i];
                for (int k = i; k <= size && factor != 0; k++) {
                    system[j][k] -= factor * system[i][k];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = system[i][size] / system[i][i];
        }
        return solution;
    }
}
