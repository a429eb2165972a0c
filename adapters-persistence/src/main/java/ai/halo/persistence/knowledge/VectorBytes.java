package ai.halo.persistence.knowledge;

import ai.halo.domain.knowledge.Vector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Vectors as a column keeps them: 32-bit floats, little-endian, one vector after the other. */
final class VectorBytes {

    private VectorBytes() {}

    static byte[] of(List<Vector> vectors) {
        int floats = vectors.stream().mapToInt(Vector::dimensions).sum();
        var bytes = ByteBuffer.allocate(floats * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (Vector vector : vectors) {
            for (float value : vector.values()) {
                bytes.putFloat(value);
            }
        }
        return bytes.array();
    }

    /** Reads so many vectors of equal length. */
    static List<Vector> read(byte[] kept, int count) {
        var bytes = ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN);
        var vectors = new ArrayList<Vector>();
        for (int i = 0; i < count; i++) {
            float[] values = new float[kept.length / Float.BYTES / count];
            bytes.asFloatBuffer().get(values);
            bytes.position(bytes.position() + values.length * Float.BYTES);
            vectors.add(Vector.of(values));
        }
        return vectors;
    }
}
