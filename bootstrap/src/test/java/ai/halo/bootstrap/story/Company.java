package ai.halo.bootstrap.story;

import ai.halo.domain.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A company of its own on the running Halo, and what its people and customers do there. */
final class Company {

    private static final Duration CAP = Duration.ofSeconds(60);

    private final RunningHalo halo;
    private final Json.Obj credentials;

    private Company(RunningHalo halo, Json.Obj credentials) {
        this.halo = halo;
        this.credentials = credentials;
    }

    static Company movesIn() {
        return movesInto(RunningHalo.shared());
    }

    static Company movesInto(RunningHalo halo) {
        return new Company(
                halo,
                halo.post(
                                "/api/operator/workspaces",
                                halo.operatorToken(),
                                Json.object().with("name", "Story"))
                        .body());
    }

    /** What opens the doors of this company. */
    Json.Obj credentials() {
        return credentials;
    }

    String baseUrl() {
        return halo.baseUrl();
    }

    String orgId() {
        return credentials.at("org_id").plain();
    }

    String widgetKey() {
        return credentials.at("widget_key").plain();
    }

    String apiKey() {
        return credentials.at("api_key").plain();
    }

    String identitySecret() {
        return credentials.at("identity_secret").plain();
    }

    RunningHalo.Answer ask(Json.Obj body) {
        return halo.post("/api/sdk/chat", widgetKey(), body);
    }

    RunningHalo.Answer ask(String message) {
        return ask(Json.object().with("message", message));
    }

    /** Asks and hears every event of the answer. */
    List<Event> hears(Json.Obj body) {
        try (var line = hearing(body)) {
            return line.rest();
        }
    }

    /** Asks, and may hang up in the middle of the answer. */
    Line hearing(Json.Obj body) {
        return halo.open("POST", "/api/sdk/chat/stream", widgetKey(), body);
    }

    /** Asks and reads the answer in the published text framing. */
    String reads(Json.Obj body) {
        return halo.say("POST", "/api/sdk/chat/stream", widgetKey(), body.compact()).body();
    }

    /** What the visitor of a session finds at an address, as it stands. */
    String looksAt(String address, String session) {
        return halo.say("GET", address, widgetKey(), null, "X-Session-Id", session).body();
    }

    /** Follows a session live from behind a position. */
    Line follows(String session, String after) {
        return halo.open(
                "GET",
                "/api/sdk/messages",
                widgetKey(),
                null,
                "X-Session-Id",
                session,
                "Last-Event-ID",
                after);
    }

    RunningHalo.Answer sdk(String path, Json.Obj body) {
        return halo.post("/api/sdk" + path, widgetKey(), body);
    }

    RunningHalo.Answer manage(String path, Json.Obj body) {
        return halo.post("/api/v1" + path, apiKey(), body);
    }

    RunningHalo.Answer change(String path, Json.Obj body) {
        return halo.send("PATCH", "/api/v1" + path, apiKey(), body);
    }

    RunningHalo.Answer look(String path) {
        return halo.send("GET", "/api/v1" + path, apiKey(), null);
    }

    /** What a page may read. */
    RunningHalo.Answer read(String path) {
        return halo.send("GET", path, widgetKey(), null);
    }

    RunningHalo.Answer remove(String path) {
        return halo.send("DELETE", "/api/v1" + path, apiKey(), null);
    }

    /** Writes an article down and waits until it can be found by meaning too. */
    String knows(String title, String body) {
        return knows(title, body, "public");
    }

    String knows(String title, String body, String audience) {
        String id =
                manage(
                                "/knowledge/documents",
                                Json.object()
                                        .with("title", title)
                                        .with("body", body)
                                        .with("audience", audience)
                                        .with("url", "https://help.example/" + title.hashCode()))
                        .body()
                        .at("id")
                        .plain();
        await(() -> look("/knowledge/documents/" + id).text("status").equals("ready"));
        // What the database has, the shelf has a moment later; the operator's call returns when it
        // does.
        halo.post("/api/operator/reindex", halo.operatorToken(), Json.object());
        return id;
    }

    boolean finds(String question, String document) {
        String query = question.replace(" ", "%20");
        return look("/knowledge/search?q=" + query).items("items").stream()
                .anyMatch(item -> item.at("document_id").plain().equals(document));
    }

    static void await(BooleanSupplier event) {
        Instant end = Instant.now().plus(CAP);
        while (!event.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not happen within " + CAP);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
