package ai.halo.persistence.knowledge;

import java.util.Arrays;

/**
 * How much words, the document's meaning and its best child's meaning count. Each is scaled to 0…1
 * over its own best {@link #DEPTH}; the rest count nothing.
 */
public record Fusion(double words, double document, double child) {

    /** Chosen by measurement: {@code ./halo bench search}. */
    public static final Fusion MEASURED = new Fusion(0.4, 0.3, 0.3);

    private static final int DEPTH = 200;

    /** The fused scores, NaN for what is in none of the lists. */
    double[] of(float[] words, float[] document, float[] child) {
        double[] fused = new double[words.length];
        Arrays.fill(fused, Double.NaN);
        add(fused, words, this.words);
        add(fused, document, this.document);
        add(fused, child, this.child);
        return fused;
    }

    private static void add(double[] fused, float[] scores, double weight) {
        float[] sorted = present(scores);
        if (sorted.length == 0 || weight == 0) {
            return;
        }
        float least = sorted[Math.max(0, sorted.length - DEPTH)];
        float span = sorted[sorted.length - 1] - least;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= least) {
                double part = weight * (span == 0 ? 1 : (scores[i] - least) / span);
                fused[i] = Double.isNaN(fused[i]) ? part : fused[i] + part;
            }
        }
    }

    private static float[] present(float[] scores) {
        float[] present = new float[scores.length];
        int count = 0;
        for (float score : scores) {
            if (!Float.isNaN(score)) {
                present[count++] = score;
            }
        }
        float[] sorted = Arrays.copyOf(present, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
