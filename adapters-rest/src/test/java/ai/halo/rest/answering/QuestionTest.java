package ai.halo.rest.answering;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.halo.application.answering.Asking;
import ai.halo.domain.Json;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.answering.Remark;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.domain.conversation.ClientMessageId;
import ai.halo.domain.conversation.Message.Role;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionTest {

    private static final String LONG_ID = "0193a1f2-7c44-7d10-9c3e-2b8f5a6d7e90";

    private final Desk desk = new Desk();
    private final RunningServer server = desk.open();

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void reset() {
        server.keys().reset();
        desk.forget();
    }

    @Test
    void needsNothingButAMessage() {
        Asking asked = heard("{\"message\":\"Hi\"}");
        assertThat(asked.mode()).isEqualTo(Mode.CHAT);
        assertThat(asked.agent()).isNull();
        assertThat(asked.clientId()).isNull();
        assertThat(asked.visitor().identified()).isFalse();
        assertThat(asked.session().value()).matches("sess_[A-Za-z0-9_-]{32}");
        assertThat(asked.request().provenance()).isEqualTo(Provenance.CLIENT);
    }

    @Test
    void hearsEverythingThatIsPublished() {
        Asking asked =
                heard(
                        """
                        {"message":"Hi","session_id":"s1","message_id":"m1","user_id":"u1",\
                        "company_id":"c1","mode":"voice","agent_id":"%s",\
                        "images":["https://example.com/a.png"],"custom_fields":{"plan":"pro"},\
                        "context":{"sync":{"label":"Sync","type":"error","value":[1]},\
                        "x":{"label":"X","value":null}},"behavior_context":"clicked",\
                        "page_url":"https://example.com/p","conversation_history":[\
                        {"role":"Human","content":"a"},{"speaker":"AI","text":"b"}],"unknown":1}\
                        """
                                .formatted(new UUID(0, 5)));
        assertThat(asked.session().value()).isEqualTo("s1");
        assertThat(asked.clientId()).isNotNull().returns("m1", ClientMessageId::value);
        assertThat(asked.visitor().id()).isEqualTo(new ExternalId("u1"));
        assertThat(asked.agent()).isEqualTo(new AgentId(new UUID(0, 5)));
        assertThat(asked.mode()).isEqualTo(Mode.VOICE);
        assertThat(asked.images()).hasSize(1);
        assertThat(asked.request().company()).isEqualTo(new ExternalId("c1"));
        assertThat(asked.request().customFields().compact()).isEqualTo("{\"plan\":\"pro\"}");
        assertThat(asked.request().behaviour()).isEqualTo("clicked");
        assertThat(asked.request().pageUrl()).isEqualTo("https://example.com/p");
        assertThat(asked.request().history())
                .containsExactly(new Remark(Role.USER, "a"), new Remark(Role.AGENT, "b"));
        assertThat(asked.request().context())
                .extracting(ContextEntry::key, ContextEntry::type)
                .containsExactly(tuple("sync", ContextType.ERROR), tuple("x", ContextType.CUSTOM));
    }

    @ParameterizedTest
    @CsvSource({"m1, k1, m1", "m1, , m1", ", k1, k1", ", , "})
    void prefersTheIdInTheBody(String inBody, String inHeader, String expected) {
        Json.Obj body = Json.object().with("message", "Hi").with("message_id", Json.text(inBody));
        var _ = inHeader == null ? chat(body) : chat(body, "Idempotency-Key", inHeader);
        ClientMessageId id = desk.asked().clientId();
        assertThat(id == null ? null : id.value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "message, 'Bye', 422, 422",
        "custom_fields, {}, 422, 409",
        "behavior_context, clicked, 409, 409",
        "user_token, '', 409, 409"
    })
    void refusesAnotherSayingUnderTheSameId(
            String field, String value, int underHeader, int underId) {
        Json.Obj hi = Json.object().with("message", "Hi");
        Json changed = value.equals("{}") ? Json.object() : Json.text(value);

        assertThat(again(hi, hi.with(field, changed), "Idempotency-Key", "k1"))
                .isEqualTo(underHeader);
        Json.Obj named = hi.with("message_id", "m1");
        assertThat(again(named, named.with(field, changed), "X-Try", "2")).isEqualTo(underId);
    }

    private int again(Json first, Json second, String header, String value) {
        assertThat(chat(first, header, value).status()).isEqualTo(409);
        desk.heardBefore(requireNonNull(desk.asked().clientId()).fingerprint());
        Answer answer = chat(second, header, value);
        desk.isStillThinking();
        if (answer.status() == 422) {
            assertThat(answer.code()).isEqualTo("idempotency_key_reused");
        }
        return answer.status();
    }

    @Test
    void refusesAMalformedKeyByItsHeader() {
        Answer answer = chat(Json.object().with("message", "Hi"), "Idempotency-Key", "a b");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).startsWith("Idempotency-Key must");
    }

    @Test
    void findsTheSessionOfAMessageSentAgain() {
        String first = sessionOf("{\"message\":\"Hi\",\"message_id\":\"" + LONG_ID + "\"}");
        String again = sessionOf("{\"message\":\"Hi\",\"message_id\":\"" + LONG_ID + "\"}");
        String otherUser =
                sessionOf(
                        "{\"message\":\"Hi\",\"user_id\":\"u\",\"message_id\":\""
                                + LONG_ID
                                + "\"}");
        assertThat(first).isEqualTo(again).startsWith("sess_").isNotEqualTo(otherUser);
    }

    @Test
    void sharesNoSessionWhereAnIdCouldBeAnybodys() {
        assertThat(sessionOf("{\"message\":\"Hi\",\"message_id\":\"1\"}"))
                .isNotEqualTo(sessionOf("{\"message\":\"Hi\",\"message_id\":\"1\"}"));
    }

    @Test
    void takesLargeBodiesForPicturesOnly() {
        Json.Obj body =
                Json.object().with("message", "Hi").with("padding", "x".repeat(1024 * 1024));
        assertThat(chat(body).status()).isEqualTo(413);
        assertThat(
                        chat(body.with("images", Json.texts(List.of("https://example.com/a.png"))))
                                .status())
                .isEqualTo(409);
    }

    @Test
    void keepsACompanyThatNobodyProved() {
        server.keys().verify(IdentityVerification.ENFORCE);
        assertThat(heard("{\"message\":\"Hi\",\"company_id\":\"c1\"}").request().company())
                .isEqualTo(new ExternalId("c1"));
    }

    @Test
    void knowsWhatAServerSent() {
        var _ =
                server.post(
                        "/api/sdk/chat",
                        "{\"message\":\"Hi\"}",
                        "Authorization",
                        "Bearer " + RunningServer.SERVER_KEY);
        assertThat(desk.asked().request().provenance()).isEqualTo(Provenance.SERVER);
    }

    private Asking heard(String body) {
        var answer = server.post("/api/sdk/chat", body);
        assertThat(answer.status()).as(answer.error()).isEqualTo(409);
        return desk.asked();
    }

    private String sessionOf(String body) {
        return heard(body).session().value();
    }

    private Answer chat(Json body) {
        return server.post("/api/sdk/chat", body.compact());
    }

    private Answer chat(Json body, String header, String value) {
        return server.post(
                "/api/sdk/chat",
                body.compact(),
                "Authorization",
                "Bearer " + RunningServer.WIDGET_KEY,
                header,
                value);
    }
}
