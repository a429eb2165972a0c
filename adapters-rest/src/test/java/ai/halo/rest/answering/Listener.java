package ai.halo.rest.answering;

import ai.halo.domain.Json;
import ai.halo.rest.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A caller who reads an answer byte by byte, and may hang up in the middle. */
final class Listener implements AutoCloseable {

    private static final Duration CAP = Duration.ofSeconds(20);

    private static final String STREAM = "/api/sdk/chat/stream";

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningServer server;
    private final HttpResponse<InputStream> response;

    private Listener(RunningServer server, String body, String accept) {
        this.server = server;
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + STREAM))
                        .header("Authorization", "Bearer " + RunningServer.WIDGET_KEY)
                        .header("Content-Type", "application/json")
                        .header("Accept", accept)
                        .header("Accept-Encoding", "gzip")
                        .timeout(CAP)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            response =
                    server.begun("POST", STREAM, http.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static Listener plain(RunningServer server, String body) {
        return new Listener(server, body, "*/*");
    }

    static Listener events(RunningServer server, String body) {
        return new Listener(server, body, "text/event-stream");
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next characters, as soon as they are here. */
    String next(int length) {
        return read(length);
    }

    /** Reads until this was said. */
    void awaits(String words) {
        var read = new StringBuilder();
        while (read.indexOf(words) < 0) {
            String next = read(1);
            if (next.isEmpty()) {
                throw new AssertionError("ended without " + words + ": " + read);
            }
            read.append(next);
        }
    }

    String rest() {
        return read(Integer.MAX_VALUE);
    }

    private String read(int length) {
        try {
            return new String(response.body().readNBytes(length), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All events until the stream ends. */
    List<Event> events() {
        return Stream.of(rest().split("\n\n", -1))
                .filter(block -> !block.isBlank())
                .peek(this::judged)
                .map(Event::read)
                .toList();
    }

    /** Of the first only the rest may have been left to read. */
    private void judged(String block) {
        if (block.startsWith("event: ")) {
            server.told("POST", STREAM, block);
        }
    }

    static String deltas(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("delta"))
                .map(event -> event.data().at("text").plain())
                .collect(Collectors.joining());
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

    /** Hangs up. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    /** One server-sent event. */
    record Event(String name, Json.Obj data) {

        static Event read(String block) {
            String name = "";
            String data = "{}";
            for (String line : block.lines().toList()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                }
            }
            return new Event(name, (Json.Obj) Json.parse(data));
        }
    }
}
