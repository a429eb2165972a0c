package ai.halo.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LlmSettingsTest {

    @Test
    void areBuiltInUnlessSomethingElseIsSaid() {
        assertThat(LlmSettings.from(Map.of())).isEqualTo(LlmSettings.BUILT_IN);
        assertThat(LlmSettings.from(Map.of("HALO_LLM_PROVIDER", " ")))
                .isEqualTo(LlmSettings.BUILT_IN);
    }

    @Test
    void readWhereTheModelIs() {
        var settings =
                LlmSettings.from(
                        Map.of(
                                "HALO_LLM_PROVIDER", "openai",
                                "HALO_LLM_BASE_URL", "http://localhost:8000/v1",
                                "HALO_LLM_MODEL", "qwen3",
                                "HALO_LLM_API_KEY", "sk-secret"));

        assertThat(settings)
                .isEqualTo(
                        new LlmSettings(
                                Provider.OPENAI,
                                "http://localhost:8000/v1",
                                "qwen3",
                                "sk-secret",
                                false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anthropic", "gemini", "ollama", "mistral"})
    void sayWhichProvidersComeLater(String provider) {
        assertThatThrownBy(() ->
                        LlmSettings.from(
                                Map.of("HALO_LLM_PROVIDER", provider, "HALO_LLM_MODEL", "any")))
                .isInstanceOf(InvalidValue.class)
                .hasMessage(
                        "HALO_LLM_PROVIDER=%s is not part of this version; use builtin or openai"
                                .formatted(provider));
    }

    @Test
    void refuseWhatTheyDoNotKnow() {
        assertThatThrownBy(() -> LlmSettings.from(Map.of("HALO_LLM_PROVIDER", "skynet")))
                .hasMessage("HALO_LLM_PROVIDER=skynet is not known; use builtin or openai");
        assertThatThrownBy(() -> LlmSettings.from(Map.of("HALO_LLM_PROVIDER", "openai")))
                .hasMessage("HALO_LLM_MODEL must name a model of openai");
        assertThatThrownBy(() -> openAi("HALO_LLM_BASE_URL", "ftp://models"))
                .hasMessage("HALO_LLM_BASE_URL must be an http or https address");
        assertThatThrownBy(() -> openAi("HALO_LLM_VISION", "maybe"))
                .hasMessage("HALO_LLM_VISION must be true or false");
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-4o-mini, true",
        "gpt-5, true",
        "o3, true",
        "llava:13b, true",
        "qwen2.5-vl, true",
        "gpt-3.5-turbo, false",
        "o1-mini, false",
        "qwen3, false"
    })
    void knowWhichModelsSeePictures(String model, boolean sees) {
        assertThat(openAi("HALO_LLM_MODEL", model).vision()).isEqualTo(sees);
    }

    @Test
    void letTheOperatorDecideWhatTheModelSees() {
        assertThat(openAi("HALO_LLM_VISION", "true").vision()).isTrue();
        assertThat(
                        LlmSettings.from(
                                        Map.of(
                                                "HALO_LLM_PROVIDER", "openai",
                                                "HALO_LLM_MODEL", "gpt-4o",
                                                "HALO_LLM_VISION", "false"))
                                .vision())
                .isFalse();
    }

    @Test
    void neverShowTheKey() {
        assertThat(openAi("HALO_LLM_API_KEY", "sk-secret").toString()).doesNotContain("sk-secret");
    }

    private static LlmSettings openAi(String name, String value) {
        var environment = new HashMap<String, String>();
        environment.put("HALO_LLM_PROVIDER", "openai");
        environment.put("HALO_LLM_MODEL", "qwen3");
        environment.put(name, value);
        return LlmSettings.from(environment);
    }
}
