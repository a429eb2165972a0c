package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random histories of calls that are sent too often: each is answered the same and done once. */
class ManyTriesTest {

    private static final long SEED = 20_261_120;
    private static final int CALLS = 120;

    final Company company = Company.movesIn();
    final Random chance = new Random(SEED);
    final List<String> sessions = new ArrayList<>();
    int tries = 0;
    int handedIn = 0;
    int written = 0;
    int said = 0;

    @Test
    void answersEachCallTheSameAndActsOnce() throws Exception {
        company.knows("Refunds", "You can ask for a refund within 30 days of paying.");
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int call = 0; call < CALLS; call++) {
                send(http, call);
            }
        }

        System.out.printf("%d calls, sent %d times and more%n", CALLS, tries);
        assertThat(total("/tickets?limit=200")).as("tickets").isEqualTo(handedIn + unresolved());
        assertThat(total("/knowledge/guidance?limit=200")).as("directives").isEqualTo(written);
        assertThat(messagesOfCustomers()).as("messages").isEqualTo(said);
    }

    private void send(HttpClient http, int call) throws Exception {
        Tries several =
                switch (chance.nextInt(4)) {
                    case 0 -> ticket(http, call);
                    case 1 -> directive(http, call);
                    case 2 -> question(http, call, "/api/sdk/chat");
                    default -> question(http, call, "/api/sdk/chat/stream");
                };
        List<HttpResponse<String>> answers = several.sent(chance);
        tries += answers.size();
        List<String> given =
                answers.stream()
                        .filter(answer -> answer.statusCode() != 409)
                        .map(answer -> answer.statusCode() + " " + answer.body())
                        .toList();
        assertThat(given).allMatch(answer -> answer.startsWith("20"));
        assertThat(given.stream().distinct()).as("%s", given).hasSize(1);
    }

    private Tries ticket(HttpClient http, int call) {
        handedIn++;
        Json.Obj body =
                Json.object()
                        .with("email", "ana" + call + "@example.com")
                        .with("subject", "Call " + call);
        return tries(http, "/api/sdk/tickets/create", company.widgetKey(), call, body);
    }

    private Tries directive(HttpClient http, int call) {
        written++;
        Json.Obj body = Json.object().with("text", "Directive " + call);
        return tries(http, "/api/v1/knowledge/guidance", company.apiKey(), call, body);
    }

    /** Some know the answer, some want a person; some go on in an earlier session. */
    private Tries question(HttpClient http, int call, String path) {
        said++;
        if (sessions.isEmpty() || chance.nextBoolean()) {
            sessions.add("sess_" + call);
        }
        Json.Obj body =
                Json.object()
                        .with("session_id", sessions.get(chance.nextInt(sessions.size())))
                        .with("message", chance.nextBoolean() ? "refunds?" : "I want a human");
        return tries(http, path, company.widgetKey(), call, body);
    }

    private Tries tries(HttpClient http, String path, String key, int call, Json.Obj body) {
        return Tries.of(http, company.baseUrl() + path, key, "call-" + call, body);
    }

    /** Sessions in which somebody asked for a person, each with one ticket. */
    private int unresolved() {
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

    private List<Json.Obj> conversations() {
        return company.look("/conversations?limit=200").items("items");
    }

    private int total(String path) {
        return company.look(path).items("items").size();
    }
}
