package ai.halo.rest.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.halo.domain.Json;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of every limit on a chat message. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionLimitsTest {

    private final Desk desk = new Desk();
    private final RunningServer server = desk.open();

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        desk.forget();
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments("message", Json.text("🙂".repeat(10_000))),
                arguments("session_id", Json.text("~".repeat(200))),
                arguments("message_id", Json.text("!".repeat(200))),
                arguments("user_id", Json.text("ü".repeat(200))),
                arguments("company_id", Json.text("ü".repeat(200))),
                arguments("behavior_context", Json.text("🙂".repeat(5_000))),
                arguments("page_url", Json.text("p".repeat(2_000))),
                arguments("mode", Json.text("livehelp")),
                arguments("mode", Json.Null.NULL),
                arguments("images", Json.Null.NULL),
                arguments("images", Json.texts(List.of())),
                arguments("images", copies(5, Json.text("https://example.com/a.png"))),
                arguments("images", copies(1, Json.text("data:image/gif;base64,R0lGODdhAQ=="))),
                arguments("conversation_history", copies(50, remark("bot"))),
                arguments("custom_fields", Json.object().with("a", "x".repeat(10_000 - 8))),
                arguments("custom_fields", Json.object().with("k".repeat(100), "v")),
                arguments("context", entries(200)),
                arguments("context", Json.object().with("k".repeat(100), entry("l".repeat(200)))));
    }

    @ParameterizedTest
    @MethodSource
    void taken(String field, Json value) {
        assertThat(chat(Json.object().with("message", "Hi").with(field, value)).status())
                .isEqualTo(409);
        assertThat(desk.wasAsked()).isTrue();
    }

    static Stream<Arguments> refused() {
        Json number = Json.number(1);
        return Stream.of(
                arguments("message", Json.Null.NULL, "message"),
                arguments("message", number, "message"),
                arguments("message", Json.text(""), "message"),
                arguments("message", Json.text(" \n\t"), "message"),
                arguments("message", Json.text("🙂".repeat(10_001)), "message"),
                arguments("session_id", Json.text(""), "session_id"),
                arguments("session_id", Json.text("a b"), "session_id"),
                arguments("session_id", Json.text("ä"), "session_id"),
                arguments("session_id", Json.text("~".repeat(201)), "session_id"),
                arguments("session_id", number, "session_id"),
                arguments("message_id", Json.text(""), "message_id"),
                arguments("message_id", Json.text("!".repeat(201)), "message_id"),
                arguments("user_id", Json.text(""), "user_id"),
                arguments("user_id", Json.text("ü".repeat(201)), "user_id"),
                arguments("user_id", number, "user_id"),
                arguments("user_token", number, "user_token"),
                arguments("company_id", Json.text(" "), "company_id"),
                arguments("company_id", Json.text("ü".repeat(201)), "company_id"),
                arguments("mode", Json.text("telepathy"), "mode"),
                arguments("mode", Json.text("CHAT"), "mode"),
                arguments("agent_id", Json.text("1-1-1-1-1"), "agent_id"),
                arguments("agent_id", Json.bool(true), "agent_id"),
                arguments("behavior_context", Json.text("🙂".repeat(5_001)), "behavior_context"),
                arguments("behavior_context", Json.object(), "behavior_context"),
                arguments("page_url", Json.text("p".repeat(2_001)), "page_url"),
                arguments("images", Json.text("https://example.com/a.png"), "images"),
                arguments("images", copies(6, Json.text("https://example.com/a.png")), "images"),
                arguments("images", copies(1, number), "images[0]"),
                arguments("images", copies(1, Json.text("ftp://example.com/a.png")), "images[0]"),
                arguments(
                        "images", copies(1, Json.text("data:image/png;base64,AAAA")), "images[0]"),
                arguments("images", copies(1, Json.text("data:text/html,x")), "images[0]"),
                arguments("conversation_history", Json.object(), "conversation_history"),
                arguments(
                        "conversation_history", copies(51, remark("user")), "conversation_history"),
                arguments("conversation_history", copies(1, number), "conversation_history[0]"),
                arguments(
                        "conversation_history",
                        copies(1, remark("system")),
                        "conversation_history[0].role"),
                arguments(
                        "conversation_history",
                        copies(1, remark("tool")),
                        "conversation_history[0].role"),
                arguments(
                        "conversation_history",
                        copies(1, Json.object().with("role", "user")),
                        "conversation_history[0].content"),
                arguments(
                        "conversation_history",
                        copies(1, Json.object().with("text", "a")),
                        "conversation_history[0].role"),
                arguments("custom_fields", copies(1, number), "custom_fields"),
                arguments(
                        "custom_fields",
                        Json.object().with("a", "x".repeat(10_000 - 7)),
                        "custom_fields"),
                arguments("custom_fields", Json.object().with("", "v"), "custom_fields"),
                arguments(
                        "custom_fields", Json.object().with("k".repeat(101), "v"), "custom_fields"),
                arguments("context", copies(1, number), "context"),
                arguments("context", entries(201), "context"),
                arguments("context", Json.object().with("", entry("l")), "context"),
                arguments("context", Json.object().with("k".repeat(101), entry("l")), "context"),
                arguments(
                        "context",
                        Json.object().with("k", entry("l".repeat(201))),
                        "context.k.label"),
                arguments("context", Json.object().with("k", entry("")), "context.k.label"),
                arguments("context", Json.object().with("k", number), "context.k"),
                arguments("context", Json.object().with("k", Json.Null.NULL), "context.k"),
                arguments(
                        "context",
                        Json.object().with("k", Json.object().with("value", number)),
                        "context.k.label"),
                arguments(
                        "context",
                        Json.object().with("k", Json.object().with("label", "l")),
                        "context.k.value"),
                arguments(
                        "context",
                        Json.object().with("k", ((Json.Obj) entry("l")).with("type", "mood")),
                        "context.k.type"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String field, Json value, String named) {
        Answer answer = chat(Json.object().with("message", "Hi").with(field, value));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_value");
        assertThat(answer.json().at("field").plain()).isEqualTo(named);
        assertThat(answer.error()).startsWith(named + " ");
        assertThat(desk.wasAsked()).isFalse();
    }

    private Answer chat(Json body) {
        return server.post("/api/sdk/chat", body.compact());
    }

    private static Json copies(int count, Json item) {
        return new Json.Arr(Stream.generate(() -> item).limit(count).toList());
    }

    private static Json remark(String role) {
        return Json.object().with("role", role).with("content", "c");
    }

    private static Json entry(String label) {
        return Json.object().with("label", label).with("value", Json.number(1));
    }

    private static Json entries(int count) {
        Json.Obj entries = Json.object();
        for (int i = 0; i < count; i++) {
            entries = entries.with("k" + i, entry("l"));
        }
        return entries;
    }
}
