package ai.halo.llm.knowledge;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.application.knowledge.EmbeddingsUnavailable;
import ai.halo.domain.knowledge.Vector;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Vectors from any server that speaks OpenAI's protocol. */
public final class OpenAiEmbeddings implements Embeddings {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int RETRIES = 1;
    private static final int BATCH = 64;

    private final String name;
    private final EmbeddingModel model;

    /** Where the server is, which model it is asked for, and the key if it wants one. */
    public record Server(String baseUrl, String model, @Nullable String key) {}

    public OpenAiEmbeddings(Server server) {
        this.name = server.model();
        this.model =
                OpenAiEmbeddingModel.builder()
                        .baseUrl(server.baseUrl())
                        .apiKey(server.key())
                        .modelName(server.model())
                        .timeout(PATIENCE)
                        .maxRetries(RETRIES)
                        .maxSegmentsPerBatch(BATCH)
                        .build();
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public List<Vector> questions(List<String> texts) {
        return passages(texts);
    }

    @Override
    public List<Vector> passages(List<String> texts) {
        List<Pieces> read = texts.stream().map(Pieces::of).toList();
        var vectors = ask(read.stream().flatMap(text -> text.texts().stream()).toList()).iterator();
        return read.stream()
                .map(text -> text.together(text.texts().stream().map(_ -> vectors.next()).toList()))
                .toList();
    }

    private List<Vector> ask(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        try {
            return model.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                    .map(embedding -> Vector.of(embedding.vector()))
                    .toList();
        } catch (RuntimeException e) {
            throw new EmbeddingsUnavailable("The embedding server did not answer", e);
        }
    }
}
