package ai.halo.llm.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.application.knowledge.EmbeddingsContract;
import ai.halo.application.knowledge.EmbeddingsUnavailable;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiEmbeddingsTest implements EmbeddingsContract {

    private final EmbeddingServer server = EmbeddingServer.start();

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    public Embeddings embeddings() {
        return asked("sk-test");
    }

    private Embeddings asked(@Nullable String key) {
        return new OpenAiEmbeddings(
                new OpenAiEmbeddings.Server(server.baseUrl(), "text-embedding-test", key));
    }

    @Test
    void asksForItsModelWithItsKey() {
        var _ = embeddings().passages(List.of("one"));

        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.path()).isEqualTo("/v1/embeddings");
                    assertThat(request.authorization()).isEqualTo("Bearer sk-test");
                    assertThat(request.body()).contains("\"text-embedding-test\"");
                });
    }

    @Test
    void needsNoKeyWhereTheServerNeedsNone() {
        assertThat(asked(null).passages(List.of("one"))).hasSize(1);
    }

    @Test
    void asksForManyTextsInBatches() {
        assertThat(embeddings().passages(Collections.nCopies(130, "one"))).hasSize(130);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void triesOnceMoreAfterAnOutage() {
        server.failNext(1);

        assertThat(embeddings().passages(List.of("one"))).hasSize(1);
    }

    @Test
    void saysSoWhenTheServerStaysDown() {
        server.failNext(5);

        assertThatThrownBy(() -> embeddings().passages(List.of("one")))
                .isInstanceOf(EmbeddingsUnavailable.class);
    }

    @Test
    void saysSoWhenTheServerTalksNonsense() {
        server.answerNext("<html>hello</html>");
        server.answerNext("{\"data\": 7}");

        assertThatThrownBy(() -> embeddings().passages(List.of("one")))
                .isInstanceOf(EmbeddingsUnavailable.class);
    }
}
