package ai.halo.llm.answering;

import ai.halo.application.answering.Reasoner;
import ai.halo.llm.LlmSettings;
import java.time.InstantSource;

/** Chooses the mind that the settings name; a new provider is one more case here. */
public final class Minds {

    private Minds() {}

    public static Reasoner of(LlmSettings settings, Reasoner builtIn, InstantSource clock) {
        return switch (settings.provider()) {
            case BUILTIN -> builtIn;
            case OPENAI -> backed(new OpenAiModel(settings), builtIn, clock);
            case ANTHROPIC, GEMINI, OLLAMA, MISTRAL -> throw settings.provider().notYet();
        };
    }

    private static Reasoner backed(Model model, Reasoner builtIn, InstantSource clock) {
        PictureReader pictures =
                model.seesPictures() ? PictureReader.SENT_ALONG : PictureReader.BLIND;
        return new FallbackReasoner(new ModelMind(model, pictures), builtIn, new Breaker(), clock);
    }
}
