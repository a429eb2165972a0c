package ai.halo.domain.knowledge;

import java.util.List;

/** An embedding: a point of unit length in the space of one model. */
public final class Vector {

    private final float[] values;

    private Vector(float[] values) {
        this.values = values;
    }

    /** The values scaled to unit length; all zeros stay zeros. */
    public static Vector of(float... values) {
        double square = 0;
        for (float value : values) {
            square += (double) value * value;
        }
        float[] unit = values.clone();
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < unit.length && length > 0; i++) {
            unit[i] /= length;
        }
        return new Vector(unit);
    }

    /** The direction of the weighted sum; both lists have the same size, which is not zero. */
    public static Vector weighted(List<Vector> vectors, List<Double> weights) {
        float[] sum = new float[vectors.getFirst().values.length];
        for (int v = 0; v < vectors.size(); v++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (float) (weights.get(v) * vectors.get(v).values[i]);
            }
        }
        return of(sum);
    }

    public double cosine(Vector other) {
        double dot = 0;
        for (int i = 0; i < values.length; i++) {
            dot += (double) values[i] * other.values[i];
        }
        return dot;
    }

    public int dimensions() {
        return values.length;
    }

    public float[] values() {
        return values.clone();
    }
}
