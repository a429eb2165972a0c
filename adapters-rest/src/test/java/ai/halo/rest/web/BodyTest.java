package ai.halo.rest.web;

import static ai.halo.rest.RunningServer.WIDGET_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyTest {

    private static final String MIB_OF_TEXT = "x".repeat(1024 * 1024 - "{\"a\":\"\"}".length());

    private final RunningServer server = RunningServer.with();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``| body",
                "{| body",
                "[]| body",
                "\"text\"| body",
                "{\"a\":1,\"a\":2}| body",
                "{'a':1}| body",
                "{\"a\":NaN}| body",
                "{\"a\":{\"b\":[\"x\\u0000y\"]}}| a.b[0]",
                "{\"a\\u0000\":1}| body",
                "{\"a\":\"\\ud83d\"}| a"
            })
    void refusesABodyThatIsNotOneStorableObject(String body, String field) {
        Answer answer = server.post("/api/sdk/echo", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_value");
        assertThat(answer.json().at("field").plain()).isEqualTo(field);
        assertThat(answer.error()).startsWith(field);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        Answer answer =
                server.send(
                        "POST",
                        "/api/sdk/echo",
                        BodyPublishers.ofByteArray(latin),
                        "Authorization",
                        "Bearer " + WIDGET_KEY);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("body must be valid UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 200",
        "application/json; charset=utf-8, 200",
        "text/plain, 415",
        "application/x-www-form-urlencoded, 415",
        "multipart/form-data; boundary=x, 415",
        "text/html, 415"
    })
    void readsJsonOnly(String type, int status) {
        assertThat(post("{}", "Content-Type", type).status()).isEqualTo(status);
    }

    @Test
    void takesOneMebibyteAndNotAByteMore() {
        assertThat(server.post("/api/sdk/echo", "{\"a\":\"" + MIB_OF_TEXT + "\"}").status())
                .isEqualTo(200);
        Answer answer = server.post("/api/sdk/echo", "{\"a\":\"" + MIB_OF_TEXT + "x\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too_large");
        assertThat(answer.error()).contains("1 MiB");
    }

    @Test
    void stopsReadingAtTheLimitWhereNoLengthWasSaid() {
        byte[] body = ("{\"a\":\"" + MIB_OF_TEXT + "x\"}").getBytes(StandardCharsets.UTF_8);
        Answer answer =
                server.send(
                        "POST",
                        "/api/sdk/echo",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                        "Authorization",
                        "Bearer " + WIDGET_KEY);
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void takesTwelveMebibytesWhereAControllerSaysSo() {
        String most = "x".repeat(12 * 1024 * 1024 - "{\"a\":\"\"}".length());
        assertThat(server.post("/api/sdk/large-echo", "{\"a\":\"" + most + "\"}").status())
                .isEqualTo(200);
        assertThat(server.post("/api/sdk/large-echo", "{\"a\":\"" + most + "x\"}").status())
                .isEqualTo(413);
    }

    @Test
    void saysOfAnUnknownAddressThatNothingIsThere() {
        Answer answer = server.get("/api/nowhere", "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not_found");
        assertThat(answer.json().at("request_id").plain())
                .isEqualTo(answer.header("X-Request-Id").getFirst());
    }

    @Test
    void saysOfAWrongMethodThatAnotherIsTaken() {
        Answer answer = server.get("/api/sdk/echo", "Authorization", "Bearer " + WIDGET_KEY);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("method_not_allowed");
    }

    @Test
    void keepsItsInternalsToItself() {
        Answer answer = server.get("/api/sdk/breaks", "Authorization", "Bearer " + WIDGET_KEY);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("internal_error");
        assertThat(answer.response().body()).doesNotContain("secret", "Exception");
        assertThat(answer.json().at("request_id").plain())
                .isEqualTo(answer.header("X-Request-Id").getFirst());
    }

    @Test
    void asksToComeBackWhileTheDatabaseIsAway() {
        Answer answer = server.get("/api/sdk/outage", "Authorization", "Bearer " + WIDGET_KEY);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).containsExactly("2");
        assertThat(answer.response().body()).doesNotContain("secret", "Exception");
    }

    private Answer post(String body, String header, String value) {
        return server.post(
                "/api/sdk/echo", body, "Authorization", "Bearer " + WIDGET_KEY, header, value);
    }
}
