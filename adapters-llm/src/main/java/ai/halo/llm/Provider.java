package ai.halo.llm;

import ai.halo.domain.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** Who thinks: the mind that is built in, or a vendor's model. */
public enum Provider {
    BUILTIN,
    OPENAI,
    ANTHROPIC,
    GEMINI,
    OLLAMA,
    MISTRAL;

    static final String VARIABLE = "HALO_LLM_PROVIDER";

    static Provider of(String wire) {
        return Arrays.stream(values())
                .filter(provider -> provider.wire().equals(wire.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refusal(wire, "is not known"));
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What to say to somebody who wants a provider that a later version brings. */
    public InvalidValue notYet() {
        return refusal(wire(), "is not part of this version");
    }

    private static InvalidValue refusal(String wire, String problem) {
        return new InvalidValue(VARIABLE + "=" + wire, problem + "; use builtin or openai");
    }
}
