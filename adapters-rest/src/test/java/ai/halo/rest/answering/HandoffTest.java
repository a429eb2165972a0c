package ai.halo.rest.answering;

import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.InMemoryDesk;
import ai.halo.application.answering.RequestHuman;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import ai.halo.rest.contact.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoffTest {

    private static final String HANDOFF = "/api/sdk/handoff";

    private final InMemoryDesk desk = new InMemoryDesk();
    private final RunningServer server =
            RunningServer.with(bean(RequestHuman.class, desk.desk.requestHuman()));

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void reset() {
        server.keys().reset();
    }

    @Test
    void answersWithTheTicketAndWhatToSay() {
        Answer answer = server.post(HANDOFF, "{\"session_id\":\"s1\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("success")).isEqualTo(Json.bool(true));
        assertThat(answer.json().at("session_id").plain()).isEqualTo("s1");
        assertThat(answer.json().at("text").plain()).contains("a person will answer you here");
        assertThat(desk.tickets.all())
                .extracting(ticket -> ticket.id().value().toString())
                .contains(answer.json().at("ticket_id").plain());
        assertThat(server.post(HANDOFF, "{\"session_id\":\"s1\"}").json().at("ticket_id"))
                .isEqualTo(answer.json().at("ticket_id"));
    }

    @Test
    void beginsASessionWhereThereIsNone() {
        assertThat(server.post(HANDOFF, "{}").json().at("session_id").plain())
                .startsWith("sess_")
                .isNotEqualTo(server.post(HANDOFF, "{}").json().at("session_id").plain());
    }

    @Test
    void leavesTheSessionOfSomebodyElseAlone() {
        var _ = server.post(HANDOFF, "{\"session_id\":\"hers\",\"user_id\":\"maria\"}");

        assertThat(server.post(HANDOFF, "{\"session_id\":\"hers\"}"))
                .returns(403, Answer::status)
                .returns("session_not_yours", Answer::code);
    }

    @Test
    void asksForAProofWhereItIsEnforced() {
        server.keys().verify(IdentityVerification.ENFORCE);

        assertThat(server.post(HANDOFF, "{\"user_id\":\"maria\"}").code())
                .isEqualTo("identity_rejected");
        assertThat(server.post(HANDOFF, "{}").status()).isEqualTo(200);
    }

    @Test
    void tellsASessionAgainOnlyForAKeyThatNobodyGuesses() {
        assertThat(session("{}", "1")).isNotEqualTo(session("{}", "1"));
        assertThat(session("{}", "x".repeat(19))).isNotEqualTo(session("{}", "x".repeat(19)));
        assertThat(session("{}", "x".repeat(20))).isEqualTo(session("{}", "x".repeat(20)));
        String named = "{\"session_id\":\"s9\"}";
        assertThat(once(named, "1").json().at("ticket_id"))
                .isEqualTo(once(named, "1").json().at("ticket_id"));
    }

    @Test
    void looksAtTheProofEachTime() {
        server.keys().verify(IdentityVerification.ENFORCE);
        String body = "{\"user_id\":\"maria\",\"user_token\":\"%s\"}";
        String proven = body.formatted(Token.forUser("maria").compact());

        assertThat(once(proven, "1").status()).isEqualTo(200);
        assertThat(once(proven, "1").status()).isEqualTo(200);
        assertThat(once(body.formatted("nonsense"), "1").code()).isEqualTo("identity_rejected");
        assertThat(once("{\"user_id\":\"maria\"}", "1").code()).isEqualTo("identity_rejected");
    }

    private String session(String body, String key) {
        return once(body, key).json().at("session_id").plain();
    }

    private Answer once(String body, String key) {
        return server.post(
                HANDOFF,
                body,
                "Authorization",
                "Bearer " + RunningServer.WIDGET_KEY,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    @ParameterizedTest
    @CsvSource({"10000, 200", "10001, 400"})
    void takesWordsUpToTheirLimit(int length, int status) {
        Json.Obj body = Json.object().with("message", "x".repeat(length));

        assertThat(server.post(HANDOFF, body.compact()).status()).isEqualTo(status);
    }
}
