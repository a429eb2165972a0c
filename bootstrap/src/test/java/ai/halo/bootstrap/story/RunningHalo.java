package ai.halo.bootstrap.story;

import ai.halo.bootstrap.Home;
import ai.halo.bootstrap.Server;
import ai.halo.bootstrap.Settings;
import ai.halo.domain.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One real Halo for all stories of a test run: embedded PostgreSQL, real Lucene, the model in
 * process.
 */
final class RunningHalo {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Home home;
    private final Server server;

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
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "story");
            Home home = Home.at(folder);
            var settings =
                    Settings.of(
                            Map.of(
                                    "HALO_PORT", "0",
                                    "HALO_RATE_KEY", "0",
                                    "HALO_RATE_VISITOR", "0",
                                    "HALO_RATE_ADDRESS", "0"),
                            folder);
            Server server = Server.start(home, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return new RunningHalo(home, server);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String baseUrl() {
        return server.baseUrl();
    }

    String operatorToken() {
        return home.text(Home.OPERATOR_TOKEN);
    }

    Answer post(String path, String bearer, Json.Obj body) {
        return send("POST", path, bearer, body);
    }

    Answer send(String method, String path, String bearer, Json.@Nullable Obj body) {
        try {
            HttpRequest request = request(method, path, bearer, body).build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            Json read = response.body().isBlank() ? Json.Obj.EMPTY : Json.parse(response.body());
            return new Answer(response.statusCode(), (Json.Obj) read);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What is served to anybody, as it is. */
    String text(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A line over which events come. */
    Line open(
            String method, String path, String bearer, Json.@Nullable Obj body, String... headers) {
        HttpRequest.Builder request =
                request(method, path, bearer, body).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Line(http.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(
            String method, String path, String bearer, Json.@Nullable Obj body) {
        return HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body.compact()));
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
