package ai.halo.rest.conversation;

import static ai.halo.rest.RunningServer.NOON;
import static ai.halo.rest.RunningServer.SERVER_KEY;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.OneAtATime;
import ai.halo.application.Told;
import ai.halo.application.answering.InMemoryDesk;
import ai.halo.application.answering.Minds;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.conversation.InMemoryLeads;
import ai.halo.application.conversation.InMemoryRatings;
import ai.halo.application.conversation.LeaveAddress;
import ai.halo.application.conversation.RateMessage;
import ai.halo.domain.Json;
import ai.halo.rest.OneRoom;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetFormsTest {

    private static final String RATINGS = "/api/sdk/ratings";
    private static final String LEAD = "/api/sdk/lead";

    private final InMemoryDesk desk = new InMemoryDesk();
    private final OneAtATime transactions = new OneAtATime();
    private final InMemoryContacts contacts = new InMemoryContacts(transactions, new Told());
    private final InMemoryRatings ratings = new InMemoryRatings(desk.conversations);
    private final RunningServer server =
            RunningServer.with(
                    bean(
                            RateMessage.class,
                            new RateMessage(ratings, new OneRoom(), InstantSource.fixed(NOON))),
                    bean(
                            LeaveAddress.class,
                            new LeaveAddress(
                                    contacts,
                                    desk.conversations,
                                    new InMemoryLeads(),
                                    transactions,
                                    InstantSource.fixed(NOON))));

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void ratesAnAnswer() {
        Json.Obj rating = rating(answer());

        assertThat(server.post(RATINGS, rating.compact()).response().body())
                .isEqualTo("{\"success\":true}");
        assertThat(ratings.of(desk.conversation().id())).hasSize(1);
        assertThat(server.post(RATINGS, rating.with("session_id", "other").compact()))
                .returns(404, Answer::status)
                .returns("unknown_message", Answer::code);
    }

    @ParameterizedTest
    @CsvSource({
        "rating, great",
        "rating, 1",
        "message_id, m1",
        "session_id, a b",
        "session_id, ''"
    })
    void refusesARatingByName(String field, String value) {
        Answer answer = server.post(RATINGS, rating(answer()).with(field, value).compact());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("field").plain()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"2000, 200", "2001, 400"})
    void takesACommentUpToItsLimit(int length, int status) {
        Json.Obj rating = rating(answer()).with("comment", "😀".repeat(length));

        assertThat(server.post(RATINGS, rating.compact()).status()).isEqualTo(status);
    }

    @Test
    void notesALead() {
        Answer answer = server.post(LEAD, lead("ann@example.com", "s1"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("success")).isEqualTo(Json.bool(true));
        assertThat(server.post(LEAD, lead("ann@example.com", "s1")).response().body())
                .isEqualTo(answer.response().body());
        assertThat(
                        server.post(
                                        LEAD,
                                        lead("ann@example.com", "s2"),
                                        "Authorization",
                                        "Bearer " + SERVER_KEY)
                                .json()
                                .at("contact_id"))
                .isEqualTo(answer.json().at("contact_id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"email\":\"a@b\"}| session_id",
                "{\"session_id\":\"s\"}| email",
                "{\"session_id\":\"s\",\"email\":\"nobody\"}| email",
                "{\"session_id\":\"s\",\"email\":\"a@b\",\"fields\":[]}| fields"
            })
    void refusesALeadByName(String body, String field) {
        Answer answer = server.post(LEAD, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("field").plain()).isEqualTo(field);
    }

    @Test
    void takesNamesAndFieldsUpToTheirLimits() {
        Json.Obj lead = Json.object().with("session_id", "s").with("email", "a@b");
        int room = 20_000 - "{\"k\":\"\"}".length();

        assertThat(server.post(LEAD, lead.with("name", "😀".repeat(200)).compact()).status())
                .isEqualTo(201);
        assertThat(server.post(LEAD, lead.with("name", "😀".repeat(201)).compact()).status())
                .isEqualTo(400);
        assertThat(server.post(LEAD, lead.with("fields", filled(room)).compact()).status())
                .isEqualTo(201);
        assertThat(server.post(LEAD, lead.with("fields", filled(room + 1)).compact()).error())
                .isEqualTo("fields must have at most 20,000 bytes");
        assertThat(
                        server.post(
                                        LEAD,
                                        lead.with("fields", Json.object().with("id", "1"))
                                                .compact())
                                .code())
                .isEqualTo("reserved_keys");
    }

    private String answer() {
        return desk.answer(Minds.FRIENDLY, desk.asking("Hello")).id().value().toString();
    }

    private static Json.Obj rating(String message) {
        return Json.object()
                .with("session_id", "sess_1")
                .with("message_id", message)
                .with("rating", "good");
    }

    private static String lead(String email, String session) {
        return Json.object().with("session_id", session).with("email", email).compact();
    }

    private static Json filled(int length) {
        return Json.object().with("k", "x".repeat(length));
    }
}
