package ai.halo.llm.knowledge;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.domain.knowledge.Vector;
import java.util.List;

/** Embeddings switched off: no vectors, so the shelf searches by words alone. */
public final class NoEmbeddings implements Embeddings {

    @Override
    public String model() {
        return "none";
    }

    @Override
    public List<Vector> passages(List<String> texts) {
        return List.of();
    }

    @Override
    public List<Vector> questions(List<String> texts) {
        return List.of();
    }
}
