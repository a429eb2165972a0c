package ai.halo.rest;

import ai.halo.domain.Json;
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

/** Somebody who follows live what goes on. */
public final class LiveReader implements AutoCloseable {

    private static final Duration CAP = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningServer server;
    private final String path;
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;
    private String id = "";

    private LiveReader(RunningServer server, String path, String... headers) {
        this.server = server;
        this.path = path;
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                        .headers(headers)
                        .timeout(CAP)
                        .build();
        try {
            response = server.begun("GET", path, http.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** A page that follows its conversation. */
    public static LiveReader open(RunningServer server, String path, String... more) {
        return with(server, path, headers(RunningServer.WIDGET_KEY, "text/event-stream", more));
    }

    public static LiveReader with(RunningServer server, String path, String... headers) {
        return new LiveReader(server, path, headers);
    }

    public static String[] headers(String key, String accept, String... more) {
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

    public int status() {
        return response.statusCode();
    }

    /** The next event: its name and its data. */
    public Json.Arr next() {
        String name = "";
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    server.told("GET", path, "event: " + name + "\n" + line);
                    return new Json.Arr(List.of(Json.text(name), Json.parse(line.substring(6))));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("the stream has ended");
    }

    /** Whether the next thing on the line says only that it is open. */
    public boolean heartbeat() {
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

    public String lastId() {
        return id;
    }

    public static void until(BooleanSupplier event) {
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
