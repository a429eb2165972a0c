package ai.halo.rest.conversation;

import static ai.halo.rest.RunningServer.SERVER_KEY;
import static ai.halo.rest.RunningServer.WIDGET_KEY;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.OneAtATime;
import ai.halo.application.Told;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.conversation.InMemoryActivities;
import ai.halo.application.conversation.InMemoryActivities.Done;
import ai.halo.application.conversation.RecordActivities;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import ai.halo.rest.contact.Token;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsTest {

    private static final String EVENTS = "/api/sdk/events";
    private static final String[] FROM_A_PAGE = {
        "Authorization", "Bearer " + WIDGET_KEY, "Origin", "https://shop.example"
    };

    private final OneAtATime transactions = new OneAtATime();
    private final InMemoryContacts contacts = new InMemoryContacts(transactions, new Told());
    private final InMemoryActivities activities = new InMemoryActivities(transactions);
    private final RunningServer server =
            RunningServer.with(
                    bean(
                            RecordActivities.class,
                            new RecordActivities(
                                    contacts,
                                    activities,
                                    transactions,
                                    InstantSource.fixed(RunningServer.NOON),
                                    UUID::randomUUID)));

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void reset() {
        server.keys().reset();
    }

    @Test
    void keepsWhatAUserDid() {
        Answer answer =
                server.post(
                        EVENTS,
                        """
                        {"user_id": "maria", "session_id": "s1", "events": [
                          {"event_type": "click", "element_selector": "#save", "page_url": "/a",
                           "metadata": {"depth": 3}},
                          {"event_type": "page_view"}]}
                        """);

        assertThat(answer.response().body()).isEqualTo("{\"success\":true}");
        assertThat(knows("maria")).isTrue();
        assertThat(done())
                .filteredOn(done -> done.session() != null)
                .extracting(done -> done.activity().type())
                .containsExactly("click", "page_view");
    }

    @Test
    void takesAHundredAndNotOneMore() {
        assertThat(server.post(EVENTS, events(100, "{\"event_type\":\"x\"}")).status())
                .isEqualTo(200);
        int before = done().size();

        Answer answer = server.post(EVENTS, events(101, "{\"event_type\":\"x\"}"));

        assertThat(answer)
                .returns(400, Answer::status)
                .returns("events must have at most 100 entries", Answer::error);
        assertThat(done()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}| events",
                "{\"events\":{}}| events",
                "{\"events\":[1]}| events[0]",
                "{\"events\":[{\"event_type\":\"a\"},{}]}| events[1].event_type",
                "{\"events\":[{\"event_type\":\" \"}]}| events[0].event_type",
                "{\"events\":[{\"event_type\":7}]}| events[0].event_type",
                "{\"events\":[{\"event_type\":\"a\",\"metadata\":[]}]}| events[0].metadata",
                "{\"events\":[{\"event_type\":\"a\",\"page_url\":1}]}| events[0].page_url",
                "{\"events\":[],\"session_id\":\"a b\"}| session_id"
            })
    void refusesByName(String body, String field) {
        Answer answer = server.post(EVENTS, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("field").plain()).isEqualTo(field);
    }

    @Test
    void keepsNothingOfABatchWithTooMuchMetadata() {
        int room = 10_000 - "{\"k\":\"\"}".length();
        int before = done().size();

        assertThat(server.post(EVENTS, events(1, metadata(room))).status()).isEqualTo(200);
        Answer answer = server.post(EVENTS, events(2, metadata(room + 1)));

        assertThat(answer)
                .returns(400, Answer::status)
                .returns("events[0].metadata must have at most 10,000 bytes", Answer::error);
        assertThat(done()).hasSize(before + 1);
    }

    @Test
    void asksAPageForAProofWhereItIsEnforced() {
        server.keys().verify(IdentityVerification.ENFORCE);

        assertThat(server.post(EVENTS, named("eve"), FROM_A_PAGE).code())
                .isEqualTo("identity_rejected");
        assertThat(server.post(EVENTS, "{\"events\":[]}", FROM_A_PAGE).status()).isEqualTo(200);
        assertThat(server.post(EVENTS, named("backend")).status()).isEqualTo(200);
        assertThat(
                        server.post(
                                        EVENTS,
                                        named("secret"),
                                        "Authorization",
                                        "Bearer " + SERVER_KEY)
                                .status())
                .isEqualTo(200);
        assertThat(knows("eve")).isFalse();
        assertThat(knows("backend")).isTrue();
    }

    @Test
    void alwaysChecksATokenThatIsSent() {
        server.keys().verify(IdentityVerification.ENFORCE);
        String body = "{\"events\":[],\"user_id\":\"%s\",\"user_token\":\"%s\"}";
        String ofAnn = Token.forUser("ann").compact();

        assertThat(server.post(EVENTS, body.formatted("ann", ofAnn), FROM_A_PAGE).status())
                .isEqualTo(200);
        assertThat(server.post(EVENTS, body.formatted("bob", ofAnn)).status()).isEqualTo(403);
        assertThat(server.post(EVENTS, body.formatted("bob", "x.y.z")).status()).isEqualTo(403);
        assertThat(knows("bob")).isFalse();
    }

    private boolean knows(String user) {
        return transactions
                .inTransaction(server.keys().workspace(), () -> contacts.lock(new ExternalId(user)))
                .isPresent();
    }

    private List<Done> done() {
        return transactions.inTransaction(server.keys().workspace(), activities::all);
    }

    private static String named(String user) {
        return "{\"events\":[{\"event_type\":\"x\"}],\"user_id\":\"" + user + "\"}";
    }

    private static String metadata(int length) {
        return "{\"event_type\":\"x\",\"metadata\":{\"k\":\"" + "x".repeat(length) + "\"}}";
    }

    private static String events(int count, String event) {
        return IntStream.range(0, count)
                .mapToObj(_ -> event)
                .collect(Collectors.joining(",", "{\"events\":[", "]}"));
    }
}
