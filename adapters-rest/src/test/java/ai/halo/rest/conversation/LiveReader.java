package ai.halo.rest.conversation;

import ai.halo.domain.Json;
import ai.halo.rest.RunningServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A page that follows a conversation live. */
final class LiveReader implements AutoCloseable {

    private static final Duration CAP = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;
    private String id = "";

    private LiveReader(RunningServer server, String path, String... more) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                        .headers(headers(RunningServer.WIDGET_KEY, "text/event-stream", more))
                        .timeout(CAP)
                        .build();
        try {
            response = http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    static LiveReader open(RunningServer server, String path, String... more) {
        return new LiveReader(server, path, more);
    }

    static String[] headers(String key, String accept, String... more) {
        var all =
                new ArrayList<>(
                        List.of(
                                "Authorization",
                                "Bearer " + key,
                                "Accept",
                                accept,
                                "X-Session-Id",
                                "sess_1"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    int status() {
        return response.statusCode();
    }

    /** The next event: its name and its data. */
    Json.Arr next() {
        String name = "";
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    return new Json.Arr(List.of(Json.text(name), Json.parse(line.substring(6))));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("the stream has ended");
    }

    /** Whether the next thing on the line says only that it is open. */
    boolean heartbeat() {
        try {
            String line = lines.readLine();
            while (line.isEmpty()) {
                line = lines.readLine();
            }
            return line.startsWith(":");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String lastId() {
        return id;
    }

    static void until(BooleanSupplier event) {
        Instant end = Instant.now().plus(CAP);
        while (!event.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not happen within " + CAP);
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
