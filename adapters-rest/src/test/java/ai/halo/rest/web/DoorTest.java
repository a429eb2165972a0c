package ai.halo.rest.web;

import static ai.halo.rest.RunningServer.SERVER_KEY;
import static ai.halo.rest.RunningServer.WIDGET_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.workspace.AllowedDomains;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {

    private final RunningServer server = RunningServer.with();

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void openToAll() {
        server.keys().reset();
    }

    @Test
    void hearsAndAnswersJson() {
        Answer answer = server.post("/api/sdk/echo", "{\"word\":\"Grüße 🙂\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().compact()).isEqualTo("{\"word\":\"Grüße 🙂\",\"server\":false}");
        assertThat(answer.header("Content-Type")).containsExactly("application/json");
        assertThat(answer.header("X-Request-Id")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer nonsense",
                "Basic YTpi",
                "Bearer ab_live_short",
                "Bearer ab_live_ffffffffffffffffffff",
                "Bearer ha_key_ffffffffffffffffffff",
                "Bearer ha_secret_0123456789abcdef0123456789abcdef",
                "ab_live_0123456789abcdef"
            })
    void refusesWhoeverHasNoKey(String authorization) {
        Answer answer =
                authorization.isEmpty()
                        ? server.post("/api/sdk/echo", "{}", "Content-Type", "application/json")
                        : server.post("/api/sdk/echo", "{}", "Authorization", authorization);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("unauthorized");
        assertThat(answer.json().at("request_id").plain())
                .isEqualTo(answer.header("X-Request-Id").getFirst());
        assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly("*");
    }

    @Test
    void takesTheSchemeInAnyCase() {
        assertThat(server.post("/api/sdk/echo", "{}", "Authorization", "bearer " + WIDGET_KEY))
                .returns(200, Answer::status);
    }

    @Test
    void knowsAServerByItsSecretKey() {
        Answer answer = server.post("/api/sdk/echo", "{}", "Authorization", "Bearer " + SERVER_KEY);
        assertThat(answer.json().compact()).isEqualTo("{\"server\":true}");
    }

    @Test
    void opensTheManagementApiToSecretKeysOnly() {
        Answer browser = server.get("/api/v1/echo", "Authorization", "Bearer " + WIDGET_KEY);
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.code()).isEqualTo("forbidden");
        Answer managing = server.get("/api/v1/echo", "Authorization", "Bearer " + SERVER_KEY);
        assertThat(managing.status()).isEqualTo(200);
        assertThat(managing.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(server.get("/api/v1/echo").status()).isEqualTo(401);
    }

    @Test
    void neverHandsOverACallerNobodyVouchedFor() {
        assertThat(server.get("/api/unguarded").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, 200",
        "http://example.com:8443, 200",
        "https://shop.example.org, 200",
        "http://localhost:3000, 200",
        "https://EXAMPLE.com, 200",
        "https://example.org, 403",
        "https://evilexample.com, 403",
        "https://example.com.evil.net, 403",
        "http://127.0.0.1, 403",
        "null, 403",
        "https://example.com., 200",
        "https://user@example.com, 403",
        "https://example.com@evil.example, 403",
        "https://example.com/path, 403",
        "https://[::1]:3000, 403",
        "example.com, 403",
        "'', 403",
        "not an origin, 403"
    })
    void letsPagesOfAllowedDomainsInOnly(String origin, int status) {
        server.keys()
                .allow(
                        new AllowedDomains(
                                true, List.of("example.com", "*.example.org", "localhost")));
        Answer answer = post("{}", "Origin", origin);
        assertThat(answer.status()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.code()).isEqualTo("origin_not_allowed");
        }
    }

    @Test
    void letsServersPassThatNameNoOrigin() {
        server.keys().allow(new AllowedDomains(true, List.of("example.com")));
        assertThat(post("{}", "Accept", "*/*").status()).isEqualTo(200);
    }

    @Test
    void isHealthyOnceItCanAnswer() {
        assertThat(server.get("/health").json().compact()).isEqualTo("{\"status\":\"UP\"}");
        server.keys().notReady();
        assertThat(server.get("/health"))
                .returns(503, Answer::status)
                .returns("not_ready", Answer::code);
    }

    @Test
    void answersAPreflightWithoutAKey() {
        Answer answer =
                server.send(
                        "OPTIONS",
                        "/api/sdk/chat",
                        BodyPublishers.noBody(),
                        "Origin",
                        "https://example.com",
                        "Access-Control-Request-Method",
                        "POST");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(named(answer, "Access-Control-Allow-Headers"))
                .contains(
                        "Authorization",
                        "Content-Type",
                        "Idempotency-Key",
                        "Last-Event-ID",
                        "X-Session-Id",
                        "X-Halo-User-Id",
                        "X-Halo-User-Token")
                .doesNotHaveDuplicates();
        assertThat(named(answer, "Access-Control-Allow-Methods")).contains("GET", "POST");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/sdk/echo",
        "POST, /api/sdk/chat/stream",
        "GET, /api/sdk/messages",
        "GET, /api/sdk/nothing",
        "DELETE, /api/sdk/chat",
        "OPTIONS, /api/sdk/chat"
    })
    void showsAPageEveryHeaderThatItNeeds(String method, String path) {
        Answer answer =
                server.send(
                        method,
                        path,
                        BodyPublishers.ofString("{}"),
                        "Authorization",
                        "Bearer " + WIDGET_KEY,
                        "Content-Type",
                        "application/json",
                        "Origin",
                        "https://example.com");
        assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(named(answer, "Access-Control-Expose-Headers"))
                .contains(
                        "X-Session-Id",
                        "X-Agent-Id",
                        "X-Message-Id",
                        "X-Request-Id",
                        "RateLimit-Limit",
                        "RateLimit-Remaining",
                        "RateLimit-Reset",
                        "Retry-After")
                .doesNotHaveDuplicates();
    }

    private static List<String> named(Answer answer, String header) {
        assertThat(answer.header(header)).hasSize(1);
        return List.of(answer.header(header).getFirst().split(", ", -1));
    }

    private Answer post(String body, String header, String value) {
        return server.post(
                "/api/sdk/echo", body, "Authorization", "Bearer " + WIDGET_KEY, header, value);
    }
}
