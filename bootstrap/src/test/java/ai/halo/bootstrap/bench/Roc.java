package ai.halo.bootstrap.bench;

import ai.halo.bootstrap.bench.Logistic.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** The area under the ROC curve: how often an answerable question looks better than another. */
final class Roc {

    private static final int FOLDS = 5;
    private static final int REPEATS = 10;

    private Roc() {}

    static double of(List<Sample> samples, ToDoubleFunction<Sample> looks) {
        double right = 0;
        double pairs = 0;
        for (Sample good : samples) {
            for (Sample bad : samples) {
                if (good.answerable() && !bad.answerable()) {
                    pairs++;
                    right +=
                            (Math.signum(looks.applyAsDouble(good) - looks.applyAsDouble(bad)) + 1)
                                    / 2;
                }
            }
        }
        return right / pairs;
    }

    /** Of regressions that have not seen the samples they judge. */
    static double crossValidated(List<Sample> samples) {
        double sum = 0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            var shuffled = new ArrayList<>(samples);
            Collections.shuffle(shuffled, new Random(repeat));
            sum += once(shuffled);
        }
        return sum / REPEATS;
    }

    private static double once(List<Sample> samples) {
        var judged = new ArrayList<Sample>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var learned = new ArrayList<Sample>();
            var held = new ArrayList<Sample>();
            for (int i = 0; i < samples.size(); i++) {
                (i % FOLDS == fold ? held : learned).add(samples.get(i));
            }
            var fitted = Logistic.fit(learned);
            for (Sample sample : held) {
                judged.add(new Sample(List.of(fitted.probability(sample)), sample.answerable()));
            }
        }
        return of(judged, sample -> sample.features().getFirst());
    }
}
