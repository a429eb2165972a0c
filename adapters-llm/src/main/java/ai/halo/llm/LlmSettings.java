package ai.halo.llm;

import ai.halo.domain.InvalidValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which mind answers, where its model is, and whether that model sees pictures. */
public record LlmSettings(
        Provider provider, String baseUrl, String model, @Nullable String apiKey, boolean vision) {

    public static final String OPENAI = "https://api.openai.com/v1";

    public static final LlmSettings BUILT_IN =
            new LlmSettings(Provider.BUILTIN, OPENAI, "", null, false);

    private static final Pattern SEEING =
            Pattern.compile(
                    "(?i)gpt-4o|gpt-4\\.1|gpt-[5-9]|\\bo[34]\\b|chatgpt-4o"
                            + "|vision|llava|pixtral|[-.]vl\\b|gemma-?3");

    public LlmSettings {
        switch (provider) {
            case BUILTIN, OPENAI -> {}
            case ANTHROPIC, GEMINI, OLLAMA, MISTRAL -> throw provider.notYet();
        }
        if (provider != Provider.BUILTIN && model.isBlank()) {
            throw new InvalidValue("HALO_LLM_MODEL", "must name a model of " + provider.wire());
        }
        if (!isHttp(baseUrl)) {
            throw new InvalidValue("HALO_LLM_BASE_URL", "must be an http or https address");
        }
    }

    /** Reads the variables {@code HALO_LLM_…}; without any, the mind that is built in answers. */
    public static LlmSettings from(Map<String, String> environment) {
        Provider provider = Provider.of(said(environment, Provider.VARIABLE, "builtin"));
        String model = said(environment, "HALO_LLM_MODEL", "");
        String key = said(environment, "HALO_LLM_API_KEY", "");
        return new LlmSettings(
                provider,
                said(environment, "HALO_LLM_BASE_URL", OPENAI),
                model,
                key.isEmpty() ? null : key,
                sees(said(environment, "HALO_LLM_VISION", ""), model));
    }

    private static String said(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static boolean sees(String wish, String model) {
        return switch (wish) {
            case "true" -> true;
            case "false" -> false;
            case "" -> SEEING.matcher(model).find();
            case String _ -> throw new InvalidValue("HALO_LLM_VISION", "must be true or false");
        };
    }

    private static boolean isHttp(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** Without the key, so that no log ever holds it. */
    @Override
    public String toString() {
        return "LlmSettings[%s, %s, %s, key %s, vision %s]"
                .formatted(
                        provider.wire(), baseUrl, model, apiKey == null ? "none" : "set", vision);
    }
}
