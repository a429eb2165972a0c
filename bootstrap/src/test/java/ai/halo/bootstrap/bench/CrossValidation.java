package ai.halo.bootstrap.bench;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a choice is worth on questions it was not made on: five folds, each judged by the others.
 */
final class CrossValidation {

    static final int FOLDS = 5;

    private CrossValidation() {}

    /** Each question's value under the setting that is best on the other folds. */
    static List<Double> of(Collection<List<Double>> settings) {
        int size = settings.iterator().next().size();
        return IntStream.range(0, size)
                .mapToObj(question -> best(settings, question % FOLDS).get(question))
                .toList();
    }

    private static List<Double> best(Collection<List<Double>> settings, int without) {
        return Collections.max(
                settings, Comparator.comparingDouble(values -> mean(values, without)));
    }

    private static double mean(List<Double> values, int without) {
        return IntStream.range(0, values.size())
                .filter(i -> i % FOLDS != without)
                .mapToDouble(values::get)
                .average()
                .orElse(0);
    }
}
