package ai.halo.rest.email;

import static ai.halo.rest.RunningServer.NOON;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.OneAtATime;
import ai.halo.application.Told;
import ai.halo.application.answering.InMemoryDesk;
import ai.halo.application.answering.Minds;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.conversation.InMemoryExchanges;
import ai.halo.application.conversation.InMemoryLeads;
import ai.halo.application.email.AddressBook;
import ai.halo.application.email.InMemoryTranscriptRequests;
import ai.halo.application.email.Mail;
import ai.halo.application.email.RequestTranscript;
import ai.halo.application.email.ScriptedMail;
import ai.halo.domain.Json;
import ai.halo.domain.email.TranscriptRequested;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTest {

    private static final String ADDRESS = "/api/sdk/transcript";

    private final InMemoryDesk desk = new InMemoryDesk();
    private final OneAtATime transactions = new OneAtATime();
    private final Told told = new Told();
    private final RunningServer server = server(ScriptedMail.open());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isQueuedForAnAddressThatIsShownMasked() {
        said();

        Answer answer = ask("sess_1", "Maria@example.com");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.response().body())
                .isEqualTo("{\"success\":true,\"email\":\"M•••@example.com\"}");
        assertThat(told.of(TranscriptRequested.class)).hasSize(1);
    }

    @Test
    void isQueuedOnceForOneKey() {
        said();
        Json.Obj body = body("sess_1", "ann@example.com");

        Answer first = ask(body, "k1");
        Answer again = ask(body, "k1");

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(told.of(TranscriptRequested.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}| session_id",
                "{\"session_id\":\"a b\"}| session_id",
                "{\"session_id\":\"sess_1\"}| email",
                "{\"session_id\":\"sess_1\",\"email\":\"nobody\"}| email",
                "{\"session_id\":\"sess_1\",\"email\":\"a,b@c\"}| email",
                "{\"session_id\":\"sess_1\",\"email\":7}| email"
            })
    void refusesByName(String body, String field) {
        said();

        Answer answer = server.post(ADDRESS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("field").plain()).isEqualTo(field);
    }

    @Test
    void knowsNoSessionInWhichNothingWasSaid() {
        assertThat(ask("sess_9", "ann@example.com"))
                .returns(404, Answer::status)
                .returns("unknown_session", Answer::code);
    }

    @Test
    void isNotForWhomNobodyVouches() {
        said();
        server.keys().verify(IdentityVerification.ENFORCE);

        assertThat(
                        server.post(
                                ADDRESS,
                                body("sess_1", "ann@example.com")
                                        .with("user_id", "maria")
                                        .compact()))
                .returns(403, Answer::status)
                .returns("identity_rejected", Answer::code);
    }

    @Test
    void saysWhenOneMoreMayBeAskedFor() {
        said();
        for (int i = 0; i < 3; i++) {
            assertThat(ask("sess_1", "a" + i + "@example.com").status()).isEqualTo(202);
        }

        Answer answer = ask(body("sess_1", "a4@example.com"), "k2");

        assertThat(answer)
                .returns(429, Answer::status)
                .returns("too_many_transcripts", Answer::code);
        assertThat(answer.response().headers().firstValue("Retry-After")).contains("86400");
    }

    @Test
    void isRefusedWhereNoMailIsSent() {
        try (RunningServer silent = server(ScriptedMail.closed())) {
            assertThat(silent.post(ADDRESS, body("sess_1", "ann@example.com").compact()))
                    .returns(409, Answer::status)
                    .returns("mail_not_configured", Answer::code);
        }
    }

    private void said() {
        var _ = desk.answer(Minds.FRIENDLY, desk.asking("Hello"));
    }

    private Answer ask(String session, String email) {
        return server.post(ADDRESS, body(session, email).compact());
    }

    private Answer ask(Json.Obj body, String key) {
        return server.post(
                ADDRESS,
                body.compact(),
                "Authorization",
                "Bearer " + RunningServer.WIDGET_KEY,
                "Idempotency-Key",
                key);
    }

    private static Json.Obj body(String session, String email) {
        return Json.object().with("session_id", session).with("email", email);
    }

    private RunningServer server(Mail mail) {
        return RunningServer.with(
                bean(
                        RequestTranscript.class,
                        new RequestTranscript(
                                new InMemoryExchanges(desk.conversations),
                                new AddressBook(
                                        new InMemoryContacts(transactions, told),
                                        new InMemoryLeads()),
                                new InMemoryTranscriptRequests(transactions, told),
                                mail,
                                transactions,
                                InstantSource.fixed(NOON),
                                UUID::randomUUID)));
    }
}
