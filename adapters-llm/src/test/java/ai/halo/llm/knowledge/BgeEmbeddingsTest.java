package ai.halo.llm.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.application.knowledge.EmbeddingsContract;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BgeEmbeddingsTest implements EmbeddingsContract {

    private static final BgeEmbeddings BGE = new BgeEmbeddings();

    @AfterAll
    static void close() {
        BGE.close();
    }

    @Override
    public Embeddings embeddings() {
        return BGE;
    }

    @Test
    void asksQuestionsWithTheModelsInstruction() {
        String text = "How do I get a new password?";

        assertThat(
                        BGE.questions(List.of(text))
                                .getFirst()
                                .cosine(BGE.passages(List.of(text)).getFirst()))
                .isLessThan(0.99);
    }

    @Test
    void knowsMeaningBeyondWords() {
        var question = BGE.questions(List.of("I can't log in")).getFirst();
        var texts = BGE.passages(List.of("Recover access to your account", "Can I log a call?"));

        assertThat(question.cosine(texts.getFirst()))
                .isGreaterThan(question.cosine(texts.getLast()));
    }
}
