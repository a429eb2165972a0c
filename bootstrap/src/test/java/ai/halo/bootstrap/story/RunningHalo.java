package ai.halo.bootstrap.story;

import ai.halo.application.Promises;
import ai.halo.bootstrap.Home;
import ai.halo.bootstrap.Server;
import ai.halo.bootstrap.Settings;
import ai.halo.domain.Json;
import ai.halo.persistence.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One real Halo for all stories of a test run: embedded PostgreSQL, real Lucene, the model in
 * process.
 */
final class RunningHalo {

    private static final Map<String, String> UNHURRIED =
            Map.of(
                    "HALO_PORT", "0",
                    "HALO_RATE_KEY", "0",
                    "HALO_RATE_VISITOR", "0",
                    "HALO_RATE_ADDRESS", "0");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Home home;
    private final Server server;
    private @Nullable Promises promises;

    private RunningHalo(Home home, Server server) {
        this.home = home;
        this.server = server;
    }

    static RunningHalo shared() {
        return Shared.HALO;
    }

    private static final class Shared {
        static final RunningHalo HALO = start();
    }

    /** One more, with nothing in it. */
    static RunningHalo start() {
        return start(Map.of());
    }

    static RunningHalo start(Map<String, String> more) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "story");
            Home home = Home.at(folder);
            var chosen = new HashMap<>(UNHURRIED);
            chosen.putAll(more);
            var settings = Settings.of(chosen, folder);
            Server server = Server.start(home, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return new RunningHalo(home, server);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Settings under which the rows of a workspace can be looked at from outside. */
    static Map<String, String> onTheTestDatabase() {
        var address = TestDatabase.address();
        return Map.of(
                "HALO_DATABASE_URL", address.url(),
                "HALO_DATABASE_USER", address.user(),
                "HALO_DATABASE_PASSWORD", address.password(),
                "HALO_MASTER_KEY", "the same key for each that shares it");
    }

    String baseUrl() {
        return server.baseUrl();
    }

    void stop() {
        server.close();
    }

    String operatorToken() {
        return home.text(Home.OPERATOR_TOKEN);
    }

    Answer post(String path, String bearer, Json.Obj body) {
        return send("POST", path, bearer, body);
    }

    Answer send(String method, String path, String bearer, Json.@Nullable Obj body) {
        HttpResponse<String> response =
                say(method, path, bearer, body == null ? null : body.compact());
        Json read = response.body().isBlank() ? Json.Obj.EMPTY : Json.parse(response.body());
        return new Answer(response.statusCode(), (Json.Obj) read);
    }

    /** Says exactly this; whatever comes back must have been promised. */
    HttpResponse<String> say(
            String method, String path, String bearer, @Nullable String body, String... headers) {
        HttpResponse<String> response = exchanged(method, path, bearer, body, headers);
        promises().kept(method, path, response);
        return response;
    }

    /** What the server says of itself. */
    Json.Obj document() {
        return (Json.Obj) Json.parse(exchanged("GET", "/openapi.json", "", null).body());
    }

    private synchronized Promises promises() {
        Promises known = promises;
        if (known == null) {
            known = new Promises(document());
            promises = known;
        }
        return known;
    }

    private HttpResponse<String> exchanged(
            String method, String path, String bearer, @Nullable String body, String... headers) {
        try {
            HttpRequest.Builder request = request(method, path, bearer, body);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What is served to anybody, as it is. */
    String text(String path) {
        return exchanged("GET", path, "", null).body();
    }

    int status(String path) {
        return exchanged("GET", path, "", null).statusCode();
    }

    /** A line over which events come. */
    Line open(
            String method, String path, String bearer, Json.@Nullable Obj body, String... headers) {
        HttpRequest.Builder request =
                request(method, path, bearer, body == null ? null : body.compact())
                        .header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            promises().begun(method, path, answer);
            return new Line(answer, event -> promises().told(method, path, event));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(
            String method, String path, String bearer, @Nullable String body) {
        return HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    /** What came back. */
    record Answer(int status, Json.Obj body) {

        String text(String name) {
            return body.at(name).plain();
        }

        double number(String name) {
            return Double.parseDouble(body.at(name).plain());
        }

        List<Json.Obj> items(String name) {
            return body.at(name) instanceof Json.Arr(var items)
                    ? items.stream().map(Json.Obj.class::cast).toList()
                    : List.of();
        }
    }
}
