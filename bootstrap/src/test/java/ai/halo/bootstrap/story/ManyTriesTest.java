package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of calls that are sent too often: each is answered the same, done once, and
 * mistaken for no other.
 */
class ManyTriesTest {

    private static final int CALLS = 100;
    private static final String CHAT = "/api/sdk/chat";

    final Company company = Company.movesIn();
    final List<String> sessions = new ArrayList<>();
    int tries = 0;
    int tickets = 0;
    int directives = 0;
    int keys = 1;
    int users = 0;
    int said = 0;

    /** A kind of call. */
    private interface Kind {
        Tries call(HttpClient http, Random chance, int number);
    }

    private final List<Kind> kinds =
            List.of(
                    (http, _, number) -> ticket(http, number),
                    (http, _, number) -> directive(http, number),
                    (http, _, number) -> key(http, number),
                    (http, _, number) -> person(http, number),
                    (http, _, number) -> identified(http, number),
                    (http, _, number) -> updated(http, number),
                    (http, _, number) -> events(http, number),
                    (http, chance, number) -> question(http, chance, number, CHAT),
                    (http, chance, number) -> question(http, chance, number, CHAT),
                    (http, chance, number) -> question(http, chance, number, CHAT + "/stream"),
                    (http, chance, number) -> question(http, chance, number, CHAT + "/stream"));

    @ParameterizedTest
    @ValueSource(longs = {20_261_120, 20_261_129})
    void answersEachCallTheSameAndActsOnce(long seed) throws Exception {
        var chance = new Random(seed);
        company.knows("Refunds", "You can ask for a refund within 30 days of paying.");
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int number = 0; number < CALLS; number++) {
                Kind kind = kinds.get(chance.nextInt(kinds.size()));
                send(kind.call(http, chance, number), chance);
            }
        }

        System.out.printf("%d calls, sent %d times and more%n", CALLS, tries);
        assertThat(total("/tickets")).as("tickets").isEqualTo(tickets + withPeople());
        assertThat(total("/knowledge/guidance")).as("directives").isEqualTo(directives);
        assertThat(total("/api-keys")).as("keys").isEqualTo(keys);
        assertThat(users()).as("users").isEqualTo(users);
        assertThat(messagesOfCustomers()).as("messages").isEqualTo(said);
    }

    private void send(Tries several, Random chance) throws Exception {
        List<HttpResponse<String>> answers = several.sent(chance);
        tries += answers.size();
        List<String> given =
                answers.stream()
                        .filter(answer -> answer.statusCode() != 409)
                        .map(answer -> answer.statusCode() + " " + answer.body())
                        .toList();
        assertThat(given).allMatch(answer -> answer.startsWith("20"));
        assertThat(given.stream().distinct()).as("%s", given).hasSize(1);
        assertThat(several.status()).isEqualTo(422);
    }

    private Tries ticket(HttpClient http, int number) {
        tickets++;
        return page(
                http,
                "/api/sdk/tickets/create",
                number,
                Json.object()
                        .with("email", "ana" + number + "@example.com")
                        .with("subject", "Call " + number));
    }

    private Tries directive(HttpClient http, int number) {
        directives++;
        Json.Obj body = Json.object().with("text", "Directive " + number);
        return backend(http, "/api/v1/knowledge/guidance", number, body);
    }

    private Tries key(HttpClient http, int number) {
        keys++;
        Json.Obj body =
                Json.object()
                        .with("name", "Key " + number)
                        .with("scopes", Json.texts(List.of("sdk")));
        return backend(http, "/api/v1/api-keys", number, body);
    }

    /** Somebody asks for a person, in a conversation that begins so. */
    private Tries person(HttpClient http, int number) {
        sessions.add("sess_" + number);
        return page(
                http,
                "/api/sdk/handoff",
                number,
                Json.object().with("session_id", "sess_" + number));
    }

    /** Whose token is renewed between two tries. */
    private Tries identified(HttpClient http, int number) {
        users++;
        String user = "user-" + number;
        Json.Obj body = Json.object().with("user_id", user);
        String secret = company.identitySecret();
        return tries(
                http,
                "/api/sdk/users/identify",
                company.widgetKey(),
                number,
                List.of(
                        body.with("user_token", Tokens.of(secret, user, 600)),
                        body.with("user_token", Tokens.of(secret, user, 601))));
    }

    private Tries updated(HttpClient http, int number) {
        users++;
        Json.Obj body = Json.object().with("user_id", "user-" + number);
        return backend(http, "/api/sdk/users/update", number, body);
    }

    private Tries events(HttpClient http, int number) {
        Json.Obj event = Json.object().with("event_type", "click");
        return page(
                http,
                "/api/sdk/events",
                number,
                Json.object()
                        .with("session_id", "sess_" + number)
                        .with("events", new Json.Arr(List.of(event))));
    }

    /** Some know the answer, some want a person; some go on in an earlier session. */
    private Tries question(HttpClient http, Random chance, int number, String path) {
        said++;
        if (sessions.isEmpty() || chance.nextBoolean()) {
            sessions.add("sess_" + number);
        }
        Json.Obj body =
                Json.object()
                        .with("session_id", sessions.get(chance.nextInt(sessions.size())))
                        .with("message", chance.nextBoolean() ? "refunds?" : "I want a human");
        return page(http, path, number, body);
    }

    private Tries page(HttpClient http, String path, int number, Json.Obj body) {
        return tries(http, path, company.widgetKey(), number, List.of(body));
    }

    private Tries backend(HttpClient http, String path, int number, Json.Obj body) {
        return tries(http, path, company.apiKey(), number, List.of(body));
    }

    private Tries tries(
            HttpClient http, String path, String key, int number, List<Json.Obj> bodies) {
        return Tries.of(http, company.baseUrl() + path, key, "call-" + number, bodies);
    }

    /** Sessions in which somebody asked for a person, each with one ticket. */
    private int withPeople() {
        return (int)
                conversations().stream()
                        .filter(conversation -> conversation.get("ticket_id") != null)
                        .filter(conversation -> conversation.at("ticket_id") != Json.Null.NULL)
                        .count();
    }

    private long messagesOfCustomers() {
        return conversations().stream()
                .map(conversation -> conversation.at("id").plain())
                .flatMap(id -> company.look("/conversations/" + id).items("messages").stream())
                .filter(message -> message.at("role").plain().equals("user"))
                .count();
    }

    private long users() {
        return company.look("/contacts?limit=200").items("items").stream()
                .filter(contact -> contact.at("external_id").plain().startsWith("user-"))
                .count();
    }

    private List<Json.Obj> conversations() {
        return company.look("/conversations?limit=200").items("items");
    }

    private int total(String path) {
        return company.look(path + "?limit=200").items("items").size();
    }
}
