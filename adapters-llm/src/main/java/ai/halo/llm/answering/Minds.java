package ai.halo.llm.answering;

import ai.halo.application.answering.Reasoner;
import ai.halo.application.conversation.ImageFetch;
import ai.halo.llm.LlmSettings;
import java.time.InstantSource;

/** Chooses the mind that the settings name; a new provider is one more case here. */
public final class Minds {

    private Minds() {}

    public static Reasoner of(
            LlmSettings settings, Reasoner builtIn, ImageFetch pictures, InstantSource clock) {
        return switch (settings.provider()) {
            case BUILTIN -> builtIn;
            case OPENAI -> backed(new OpenAiModel(settings), builtIn, pictures, clock);
            case ANTHROPIC, GEMINI, OLLAMA, MISTRAL -> throw settings.provider().notYet();
        };
    }

    private static Reasoner backed(
            Model model, Reasoner builtIn, ImageFetch pictures, InstantSource clock) {
        return new FallbackReasoner(
                new ModelMind(model, new PictureReader(pictures)), builtIn, new Breaker(), clock);
    }
}
