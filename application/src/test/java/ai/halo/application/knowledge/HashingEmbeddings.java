package ai.halo.application.knowledge;

import ai.halo.domain.knowledge.Vector;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Embeddings that know nothing but words: texts are as close as the words they share. */
public final class HashingEmbeddings implements Embeddings {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int DIMENSIONS = 256;

    @Override
    public String model() {
        return "hashing-256";
    }

    @Override
    public List<Vector> passages(List<String> texts) {
        return texts.stream().map(HashingEmbeddings::vector).toList();
    }

    @Override
    public List<Vector> questions(List<String> texts) {
        return passages(texts);
    }

    public static Vector vector(String text) {
        float[] counts = new float[DIMENSIONS];
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(word -> counts[Math.floorMod(word.group().hashCode(), DIMENSIONS)]++);
        return Vector.of(counts);
    }
}
