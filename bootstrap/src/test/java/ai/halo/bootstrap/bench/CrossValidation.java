package ai.halo.bootstrap.bench;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a choice of one setting for all sets is worth on questions it was not made on: five folds,
 * each judged by the setting that is best on the other four.
 */
record CrossValidation(List<List<List<Double>>> values) {

    private static final int FOLDS = 5;

    /** Takes each set's value of each question under each setting. */
    CrossValidation {
        values = List.copyOf(values);
    }

    /** The value of each question of a set, under settings chosen without its fold. */
    List<Double> of(int set) {
        List<List<Double>> settings = values.get(set);
        int[] chosen = IntStream.range(0, FOLDS).map(this::bestWithout).toArray();
        return IntStream.range(0, settings.getFirst().size())
                .mapToObj(question -> settings.get(chosen[question % FOLDS]).get(question))
                .toList();
    }

    private int bestWithout(int fold) {
        return IntStream.range(0, values.getFirst().size())
                .boxed()
                .max(Comparator.comparingDouble(setting -> worth(setting, fold)))
                .orElseThrow();
    }

    private double worth(int setting, int without) {
        return values.stream()
                .mapToDouble(set -> mean(set.get(setting), without))
                .average()
                .orElse(0);
    }

    private static double mean(List<Double> values, int without) {
        return IntStream.range(0, values.size())
                .filter(question -> question % FOLDS != without)
                .mapToDouble(values::get)
                .average()
                .orElse(0);
    }
}
