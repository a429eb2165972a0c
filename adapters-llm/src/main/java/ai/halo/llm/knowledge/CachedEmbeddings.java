package ai.halo.llm.knowledge;

import static java.util.Objects.requireNonNull;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.domain.knowledge.Vector;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Embeddings that remember the last texts: questions asked again, sentences read again. */
public final class CachedEmbeddings implements Embeddings {

    private static final long BYTES = 32L << 20;

    private final Embeddings embeddings;
    private final Cache<String, Vector> passages = memory();
    private final Cache<String, Vector> questions = memory();

    public CachedEmbeddings(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    private static Cache<String, Vector> memory() {
        return Caffeine.newBuilder()
                .maximumWeight(BYTES)
                .weigher((String text, Vector vector) ->
                        Character.BYTES * text.length() + Float.BYTES * vector.dimensions())
                .build();
    }

    @Override
    public String model() {
        return embeddings.model();
    }

    @Override
    public List<Vector> passages(List<String> texts) {
        return remembered(passages, texts, embeddings::passages);
    }

    @Override
    public List<Vector> questions(List<String> texts) {
        return remembered(questions, texts, embeddings::questions);
    }

    private static List<Vector> remembered(
            Cache<String, Vector> memory,
            List<String> texts,
            Function<List<String>, List<Vector>> embed) {
        Map<String, Vector> vectors = memory.getAll(texts, missing -> byText(missing, embed));
        return texts.stream().map(text -> requireNonNull(vectors.get(text))).toList();
    }

    private static Map<String, Vector> byText(
            Set<? extends String> missing, Function<List<String>, List<Vector>> embed) {
        List<String> texts = List.copyOf(missing);
        List<Vector> vectors = embed.apply(texts);
        var byText = new HashMap<String, Vector>();
        for (int i = 0; i < texts.size(); i++) {
            byText.put(texts.get(i), vectors.get(i));
        }
        return byText;
    }
}
