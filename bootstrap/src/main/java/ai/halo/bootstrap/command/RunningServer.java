package ai.halo.bootstrap.command;

import ai.halo.bootstrap.Home;
import ai.halo.bootstrap.Settings;
import ai.halo.domain.InvalidValue;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The server a client command speaks to, found by its home. */
public final class RunningServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Home home;
    private final String baseUrl;

    private RunningServer(Home home, String baseUrl) {
        this.home = home;
        this.baseUrl = baseUrl;
    }

    /** The server of {@code HALO_HOME}, else of whichever of the clone's two homes is alive. */
    public static RunningServer find(Settings settings, Path clone) {
        String given = settings.text("HALO_HOME");
        List<Path> candidates =
                given == null
                        ? List.of(clone.resolve(".halo"), clone.resolve(".halo-demo"))
                        : List.of(Path.of(given));
        List<RunningServer> alive =
                candidates.stream()
                        .filter(Files::isDirectory)
                        .flatMap(folder -> alive(Home.at(folder)).stream())
                        .toList();
        if (alive.isEmpty()) {
            throw new CommandFailed(
                    "no server is running; start one with ./halo demo or ./halo start");
        }
        if (alive.size() > 1) {
            throw new CommandFailed(
                    "two servers are running; say which with HALO_HOME="
                            + alive.stream()
                                    .map(server -> server.home.folder().toString())
                                    .reduce((a, b) -> a + " or HALO_HOME=" + b)
                                    .orElseThrow());
        }
        return alive.getFirst();
    }

    private static Optional<RunningServer> alive(Home home) {
        return home.read(Home.SERVER)
                .filter(server ->
                        server.at("pid") instanceof Json.Num(var pid)
                                && ProcessHandle.of(pid.longValue())
                                        .map(ProcessHandle::isAlive)
                                        .orElse(false))
                .map(server -> new RunningServer(home, server.at("base_url").plain()));
    }

    public String baseUrl() {
        return baseUrl;
    }

    /** The credentials of the first workspace, or of the file that {@code --workspace} names. */
    public Json.Obj workspace(Arguments arguments) {
        Optional<String> file = arguments.option("--workspace");
        try {
            Path path = file.map(Path::of).orElse(home.file(Home.WORKSPACE));
            if (Json.parse(Files.readString(path)) instanceof Json.Obj credentials) {
                return credentials;
            }
            throw new CommandFailed(path + " holds no credentials of a workspace");
        } catch (IOException | InvalidValue e) {
            throw new CommandFailed(
                    "the credentials of the workspace cannot be read: " + e.getMessage());
        }
    }

    public String operatorToken() {
        return home.text(Home.OPERATOR_TOKEN);
    }

    public Answer post(String path, String bearer, Json body) {
        return send(
                HttpRequest.newBuilder(URI.create(baseUrl + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.compact()))
                        .build());
    }

    public Answer get(String path, String bearer) {
        return send(
                HttpRequest.newBuilder(URI.create(baseUrl + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + bearer)
                        .GET()
                        .build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            Json read = response.body().isBlank() ? Json.Null.NULL : Json.parse(response.body());
            return new Answer(
                    response.statusCode(), read instanceof Json.Obj body ? body : Json.Obj.EMPTY);
        } catch (IOException e) {
            throw new CommandFailed("the server at " + baseUrl + " does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted", 130);
        }
    }

    /** What the server answered. */
    public record Answer(int status, Json.Obj body) {

        public boolean ok() {
            return status >= 200 && status < 300;
        }

        /** The body of a success; a refusal ends the command with the server's own words. */
        public Json.Obj orFail() {
            if (!ok()) {
                throw new CommandFailed(
                        Stream.of("the server refused:", body.at("error").plain())
                                .reduce((a, b) -> a + " " + b)
                                .orElseThrow());
            }
            return body;
        }
    }
}
