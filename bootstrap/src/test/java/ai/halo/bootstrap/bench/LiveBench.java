package ai.halo.bootstrap.bench;

import ai.halo.bootstrap.process.Door;
import ai.halo.bootstrap.process.Door.Answer;
import ai.halo.bootstrap.process.HaloProcess;
import ai.halo.domain.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntFunction;

/**
 * Ten thousand customers who follow their conversations live on one server, beside the least a
 * server can do: what each costs, and how long it takes until a teammate's words are with them all.
 */
final class LiveBench {

    private static final int LINES = 10_000;
    private static final int GROUPS = 200;
    private static final int REPLIES_A_SECOND = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration LENGTH = Duration.ofSeconds(15);
    private static final Duration CAP = Duration.ofSeconds(30);

    private final HaloProcess halo;
    private final Door door;
    private final String widgetKey;
    private final String apiKey;

    LiveBench(HaloProcess halo) {
        this.halo = halo;
        this.door = halo.door();
        this.widgetKey = halo.workspace().at("widget_key").plain();
        this.apiKey = halo.workspace().at("api_key").plain();
    }

    /** What was measured of one server. */
    private record Figures(
            double heapKib, double residentKib, int due, Deliveries deliveries, Latencies times) {}

    /** What somebody says to a group; returns the number under which it arrives there. */
    private interface Teller {
        void tell(int group) throws IOException;
    }

    void run() throws Exception {
        List<String> conversations = takenOver();
        Figures ours =
                measure(
                        URI.create(door.baseUrl()).getPort(),
                        halo.pid(),
                        group ->
                                """
                                GET /api/sdk/messages?after=1 HTTP/1.1\r
                                Host: localhost\r
                                Authorization: Bearer %s\r
                                Accept: text/event-stream\r
                                X-Session-Id: %s\r
                                \r
                                """
                                        .formatted(widgetKey, session(group)),
                        2,
                        group -> reply(conversations.get(group)));
        Figures bare = bare();
        System.out.printf(
                "%-12s %8s %12s %12s %11s %9s %9s %6s %8s%n",
                "server",
                "streams",
                "heap KiB",
                "RSS KiB",
                "deliveries",
                "p50 ms",
                "p99 ms",
                "lost",
                "doubled");
        line("Halo", ours);
        line("bare Netty", bare);
        System.out.printf(
                Locale.ROOT,
                "live: %d streams, %.1f KiB of heap each (bare Netty %.1f), fan-out p99 %.1f ms"
                        + " (bare Netty %.1f), %d lost, %d doubled%n",
                LINES,
                ours.heapKib(),
                bare.heapKib(),
                ours.times().p99(),
                bare.times().p99(),
                missing(ours),
                ours.deliveries().doubled());
    }

    private static Figures bare() throws Exception {
        Process server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                BareNetty.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var said =
                new BufferedReader(
                        new InputStreamReader(
                                server.getInputStream(), StandardCharsets.US_ASCII))) {
            int port = Integer.parseInt(said.readLine());
            var door = new Door("http://127.0.0.1:" + port);
            return measure(
                    port,
                    server.pid(),
                    group -> "GET /" + group + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                    0,
                    group -> ok(door.post("/" + group, "", Json.object())));
        } finally {
            server.destroy();
        }
    }

    /** {@code said} is the number of the last message that was there before. */
    private static Figures measure(
            int port, long pid, IntFunction<String> request, int said, Teller teller)
            throws Exception {
        var rehearsal = new Deliveries();
        var numbers = new AtomicIntegerArray(GROUPS);
        try (var few = new OpenLines(port, GROUPS, rehearsal)) {
            few.open(GROUPS, request);
            tell(WARM_UP, rehearsal, numbers, said, teller);
        }
        Footprint before = Footprint.of(pid);
        var deliveries = new Deliveries();
        try (var lines = new OpenLines(port, GROUPS, deliveries)) {
            lines.open(LINES, request);
            Footprint full = Footprint.of(pid);
            int told = tell(LENGTH, deliveries, numbers, said, teller);
            int due = told * (LINES / GROUPS);
            Instant end = Instant.now().plus(CAP);
            while (deliveries.count() < due && Instant.now().isBefore(end)) {
                Thread.sleep(20);
            }
            return new Figures(
                    full.heapKib(before, LINES),
                    full.residentKib(before, LINES),
                    due,
                    deliveries,
                    deliveries.latencies());
        }
    }

    private static int tell(
            Duration length,
            Deliveries deliveries,
            AtomicIntegerArray numbers,
            int said,
            Teller teller)
            throws Exception {
        var next = new AtomicInteger();
        Latencies told =
                new OpenLoop(REPLIES_A_SECOND, length)
                        .run(_ -> {
                            int group = next.getAndIncrement() % GROUPS;
                            deliveries.send(group, said + numbers.incrementAndGet(group));
                            teller.tell(group);
                        });
        return told.count();
    }

    /** Conversations of one message and one answer each, in which a teammate has the floor. */
    private List<String> takenOver() throws IOException {
        var ids = new ArrayList<String>();
        for (int group = 0; group < GROUPS; group++) {
            ok(
                    door.post(
                            "/api/sdk/chat",
                            widgetKey,
                            Json.object()
                                    .with("message", "Hello")
                                    .with("session_id", session(group))));
            String id =
                    door.get("/api/v1/conversations?limit=1", apiKey)
                            .items("items")
                            .getFirst()
                            .at("id")
                            .plain();
            ok(door.post("/api/v1/conversations/" + id + "/take-over", apiKey, Json.object()));
            ids.add(id);
        }
        return ids;
    }

    private void reply(String conversation) throws IOException {
        ok(
                door.post(
                        "/api/v1/conversations/" + conversation + "/messages",
                        apiKey,
                        Json.object().with("text", "x".repeat(100))));
    }

    private static String session(int group) {
        return "sess_bench_" + group;
    }

    private static void line(String server, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "%-12s %8d %12.1f %12.1f %11d %9.1f %9.1f %6d %8d%n",
                server,
                LINES,
                figures.heapKib(),
                figures.residentKib(),
                figures.deliveries().count(),
                figures.times().p50(),
                figures.times().p99(),
                missing(figures),
                figures.deliveries().doubled());
    }

    /** What a gap in the numbers betrays, and what never came at the end. */
    private static int missing(Figures figures) {
        return Math.max(figures.deliveries().lost(), figures.due() - figures.deliveries().count());
    }

    private static void ok(Answer answer) throws IOException {
        if (answer.status() / 100 != 2) {
            throw new IOException("the server answered " + answer);
        }
    }
}
