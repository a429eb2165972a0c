package ai.halo.llm.answering;

import static ai.halo.application.answering.ReasonerContract.EXPORT;
import static ai.halo.application.answering.SampleTurns.asking;
import static ai.halo.application.answering.SampleTurns.having;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.domain.conversation.Image;
import ai.halo.llm.LlmSettings;
import ai.halo.llm.Provider;
import ai.halo.llm.answering.Reply.Cause;
import ai.halo.llm.answering.Reply.Failed;
import ai.halo.llm.answering.Reply.Said;
import ai.halo.llm.answering.Reply.ToolCall;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenAiModelTest {

    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration BRIEF = Duration.ofMillis(200);

    private static final Prompt PROMPT =
            Prompt.of(having(asking("How do I export?"), EXPORT), Pictures.NONE);

    @Test
    void hearsWordsThatArriveInPieces() {
        var said = (Said) answerOf(Script.says("@answer\nOpen Settings — “Export” 🙂 [1]."), AMPLE);

        assertThat(said.words()).isEqualTo("@answer\nOpen Settings — “Export” 🙂 [1].");
        assertThat(said.complete()).isTrue();
        assertThat(said.calls()).isEmpty();
        assertThat(said.model()).isEqualTo("served-model");
        assertThat(said.tokens()).isEqualTo(new Reply.Tokens(900, 30));
    }

    @Test
    void hearsAToolCallThatArrivesInPieces() {
        var said =
                (Said)
                        answerOf(
                                Script.calls("search_knowledge", "{\"query\":\"export data\"}"),
                                AMPLE);

        assertThat(said.calls())
                .containsExactly(new ToolCall("search_knowledge", "{\"query\":\"export data\"}"));
        assertThat(said.words()).isEmpty();
    }

    @Test
    void noticesThatAnAnswerWasCutAtItsLimit() {
        var said = (Said) answerOf(Script.says("Open Settings", "length"), AMPLE);

        assertThat(said.complete()).isFalse();
    }

    @Test
    void asksAsTheProtocolWantsIt() {
        try (var server = ScriptedOpenAi.thatAlways(Script.says("@unknown\nI do not know."))) {
            new OpenAiModel(server.settings()).ask(PROMPT, AMPLE, new Deaf());

            var request = server.requests().getFirst();
            assertThat(ChatProtocol.violationsIn(request.body())).isEmpty();
            assertThat(request.authorization()).isEqualTo("Bearer " + ScriptedOpenAi.KEY);
            assertThat(request.body().at("model").plain()).isEqualTo("test-model");
            assertThat(request.tools()).containsExactly("search_knowledge", "escalate");
            assertThat(request.messages().stream().map(message -> message.at("role").plain()))
                    .containsExactly("system", "user");
        }
    }

    @Test
    void sendsPicturesAlong() {
        var pictures = new Pictures(List.of(new Image.Inline("image/png", "iVBORw0K")), 0);
        try (var server = ScriptedOpenAi.thatAlways(Script.says("@unknown\nI do not know."))) {
            new OpenAiModel(server.settings(true))
                    .ask(
                            Prompt.of(having(asking("What is this?"), EXPORT), pictures),
                            AMPLE,
                            new Deaf());

            assertThat(server.requests().getFirst().raw())
                    .contains("data:image/png;base64,iVBORw0K");
        }
    }

    @Test
    void forgivesASlashAtTheEndOfTheAddress() {
        try (var server = ScriptedOpenAi.thatAlways(Script.says("@unknown\nI do not know."))) {
            var settings =
                    new LlmSettings(
                            Provider.OPENAI, server.settings().baseUrl() + "/", "m", null, false);

            assertThat(new OpenAiModel(settings).ask(PROMPT, AMPLE, new Deaf()))
                    .isInstanceOf(Said.class);
        }
    }

    @Test
    void needsNoKeyWhereNoneIsAskedFor() {
        try (var server = ScriptedOpenAi.thatAlways(Script.says("@unknown\nI do not know."))) {
            var open =
                    new LlmSettings(
                            Provider.OPENAI, server.settings().baseUrl(), "any", null, false);

            assertThat(new OpenAiModel(open).ask(PROMPT, AMPLE, new Deaf()))
                    .isInstanceOf(Said.class);
            assertThat(server.requests().getFirst().authorization()).isNull();
        }
    }

    @Test
    void tellsRefusalsFromOverloadAndBreakage() {
        String leak = "Incorrect API key provided: " + ScriptedOpenAi.KEY;

        assertThat(answerOf(Script.refuses(401, leak), AMPLE))
                .isEqualTo(new Failed(Cause.REFUSED, "HTTP 401"));
        assertThat(answerOf(Script.refuses(404, "no such model"), AMPLE))
                .isEqualTo(new Failed(Cause.REFUSED, "HTTP 404"));
        assertThat(answerOf(Script.refuses(429, "slow down"), AMPLE))
                .isEqualTo(new Failed(Cause.RATE_LIMITED, "HTTP 429"));
        assertThat(answerOf(Script.refuses(500, "oops"), AMPLE))
                .isEqualTo(new Failed(Cause.BROKEN, "HTTP 500"));
        assertThat(answerOf(Script.refuses(302, "elsewhere"), AMPLE)).isInstanceOf(Failed.class);
    }

    @Test
    void takesNothingFromAStreamThatMakesNoSense() {
        for (Script script :
                List.of(
                        Script.streams(List.of("{\"choices\":[{\"delta\":{\"content\":", "[DONE]")),
                        Script.streams(List.of("this is not JSON", "[DONE]")),
                        Script.streams(List.of("[]", "null", "42", "[DONE]")),
                        Script.streams(List.of("{\"choices\":[]}", "[DONE]")),
                        Script.streams(List.of("[DONE]")),
                        Script.streams(
                                List.of(
                                        Script.chunk("{\"content\":\"Never \"}", "null"),
                                        "{\"choices\":[{\"delta\":{\"content\":\"do this\"",
                                        Script.chunk("{\"content\":\"again.\"}", "null"),
                                        Script.chunk("{}", "\"stop\""),
                                        "[DONE]")),
                        Script.streams(List.of()),
                        Script.sends(200, "text/html", "<html>Please log in</html>"),
                        Script.sends(200, "application/json", "{\"choices\":[]}"),
                        Script.stopsShort("@answer\nOpen Settings and"))) {
            assertThat(answerOf(script, AMPLE))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.cause()).isEqualTo(Cause.NONSENSE));
        }
    }

    @Test
    void noticesThatTheLineBroke() {
        var failed = (Failed) answerOf(Script.breaksOff("@answer\nOpen Settings and"), AMPLE);

        assertThat(failed.cause()).isIn(Cause.UNREACHABLE, Cause.NONSENSE);
    }

    @Test
    void givesUpOnAServerThatIsSilent() {
        assertThat(((Failed) answerOf(Script.isSilent(), BRIEF)).cause()).isEqualTo(Cause.TOO_SLOW);
        assertThat(((Failed) answerOf(Script.fallsSilent("@answer\nOpen"), BRIEF)).cause())
                .isEqualTo(Cause.TOO_SLOW);
    }

    @Test
    void keepsItsTimeThoughTheClientReadsOnTheThreadThatAsks() {
        var never = new CountDownLatch(1);
        var blocking =
                new StreamingChatModel() {
                    @Override
                    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
                        Script.sleepUntil(never);
                    }
                };

        var reply = new OpenAiModel(nowhere(), blocking).ask(PROMPT, BRIEF, new Deaf());

        assertThat(((Failed) reply).cause()).isEqualTo(Cause.TOO_SLOW);
        never.countDown();
    }

    @Test
    void cutsTheLineOfAnAnswerThatNeverEnds() throws InterruptedException {
        var cut = new CountDownLatch(1);
        var endless = Script.neverEnds("and so on ".repeat(50), cut);
        try (var server = ScriptedOpenAi.thatAlways(endless)) {
            var failed = (Failed) new OpenAiModel(server.settings()).ask(PROMPT, AMPLE, new Deaf());

            assertThat(failed.cause()).isEqualTo(Cause.NONSENSE);
            assertThat(cut.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void saysThatNobodyIsThere() {
        assertThat(new OpenAiModel(nowhere()).ask(PROMPT, AMPLE, new Deaf()))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.cause()).isEqualTo(Cause.UNREACHABLE));
    }

    @Test
    void neverRepeatsTheKeyInItsRecord() {
        var failed = (Failed) answerOf(Script.refuses(401, "key " + ScriptedOpenAi.KEY), AMPLE);

        assertThat(failed.detail()).doesNotContain(ScriptedOpenAi.KEY);
        assertThat(PROMPT.record().compact()).doesNotContain(ScriptedOpenAi.KEY);
        assertThat(Json.parse(PROMPT.record().compact())).isEqualTo(PROMPT.record());
    }

    private static Reply answerOf(Script script, Duration within) {
        try (var server = ScriptedOpenAi.thatAlways(script)) {
            return new OpenAiModel(server.settings()).ask(PROMPT, within, new Deaf());
        }
    }

    /** Where nothing listens: the server that had the port is gone. */
    static LlmSettings nowhere() {
        try (var gone = ScriptedOpenAi.thatAlways(Script.isSilent())) {
            return gone.settings();
        }
    }
}
