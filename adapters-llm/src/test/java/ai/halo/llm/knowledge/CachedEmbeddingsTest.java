package ai.halo.llm.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.application.knowledge.EmbeddingsContract;
import ai.halo.application.knowledge.HashingEmbeddings;
import ai.halo.domain.knowledge.Vector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedEmbeddingsTest implements EmbeddingsContract {

    @Override
    public Embeddings embeddings() {
        return new CachedEmbeddings(new HashingEmbeddings());
    }

    @Test
    void makesEachVectorOnce() {
        var counting = new Counting();
        var cached = new CachedEmbeddings(counting);

        var _ = cached.passages(List.of("one", "two", "one"));
        var _ = cached.passages(List.of("two", "three"));

        assertThat(counting.asked).containsExactly("one", "two", "three");
    }

    @Test
    void keepsQuestionsAndPassagesApart() {
        var counting = new Counting();
        var cached = new CachedEmbeddings(counting);

        var _ = cached.passages(List.of("one"));
        var _ = cached.questions(List.of("one"));

        assertThat(counting.asked).containsExactly("one", "one?");
    }

    private static final class Counting implements Embeddings {

        private final List<String> asked = new ArrayList<>();

        @Override
        public String model() {
            return "counting";
        }

        @Override
        public List<Vector> passages(List<String> texts) {
            asked.addAll(texts);
            return new HashingEmbeddings().passages(texts);
        }

        @Override
        public List<Vector> questions(List<String> texts) {
            return passages(texts.stream().map(text -> text + "?").toList());
        }
    }
}
