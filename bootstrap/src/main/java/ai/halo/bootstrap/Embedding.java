package ai.halo.bootstrap;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.llm.knowledge.BgeEmbeddings;
import ai.halo.llm.knowledge.CachedEmbeddings;
import ai.halo.llm.knowledge.NoEmbeddings;
import ai.halo.llm.knowledge.OpenAiEmbeddings;

/** Chooses what makes vectors; another kind is one more case here. */
final class Embedding {

    private Embedding() {}

    static Embeddings of(Settings settings) {
        String kind = settings.text("HALO_EMBEDDINGS", "builtin");
        return switch (kind) {
            case "builtin" -> new CachedEmbeddings(new BgeEmbeddings());
            case "none" -> new NoEmbeddings();
            case "openai" -> new CachedEmbeddings(openAi(settings));
            case String _ ->
                    throw new WrongSetting(
                            "HALO_EMBEDDINGS must be builtin, openai or none, not " + kind);
        };
    }

    private static Embeddings openAi(Settings settings) {
        String model = settings.text("HALO_EMBEDDINGS_MODEL");
        if (model == null) {
            throw new WrongSetting("HALO_EMBEDDINGS=openai needs HALO_EMBEDDINGS_MODEL");
        }
        return new OpenAiEmbeddings(
                new OpenAiEmbeddings.Server(
                        settings.text("HALO_EMBEDDINGS_BASE_URL", "https://api.openai.com/v1"),
                        model,
                        settings.text("HALO_EMBEDDINGS_API_KEY")));
    }
}
