package ai.halo.rest.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrowdTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/sdk/chat", "/api/sdk/chat/stream"})
    void asksQuestionsToComeBack(String path) {
        try (var server = RunningServer.crowded()) {
            Answer answer = server.post(path, "{\"message\":\"Hi\"}");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("overloaded");
            assertThat(answer.header("Retry-After")).containsExactly("1");
            assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly("*");
        }
    }

    @Test
    void letsEverythingElseIn() {
        try (var server = RunningServer.crowded()) {
            assertThat(server.post("/api/sdk/echo", "{}").status()).isEqualTo(200);
        }
    }
}
