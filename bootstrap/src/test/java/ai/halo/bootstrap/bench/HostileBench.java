package ai.halo.bootstrap.bench;

import ai.halo.bootstrap.process.Door;
import ai.halo.domain.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** By how much an honest customer is slowed while others try to keep the server from her. */
final class HostileBench {

    private static final int RATE = 5;
    private static final Duration LENGTH = Duration.ofSeconds(20);

    private final Door door;
    private final String widgetKey;
    private final long pid;
    private final Questions questions;
    private final AtomicInteger asked = new AtomicInteger();

    HostileBench(Door door, Json.Obj workspace, long pid, Questions questions) {
        this.door = door;
        this.widgetKey = workspace.at("widget_key").plain();
        this.pid = pid;
        this.questions = questions;
    }

    void run() throws Exception {
        long before = residentMiB();
        Latencies alone = new OpenLoop(RATE, LENGTH).run(_ -> ask());
        line("alone", alone, before);
        try (var attackers = new Attackers(door.baseUrl(), widgetKey)) {
            attackers.begin();
            Latencies among = new OpenLoop(RATE, LENGTH).run(_ -> ask());
            long after = residentMiB();
            line("among attackers", among, after);
            System.out.printf(
                    Locale.ROOT,
                    "hostile: figure %.2f (p50 of an honest turn, of that alone; p99 %.2f); %s;"
                            + " memory %+d MiB%n",
                    among.p50() / alone.p50(),
                    among.p99() / alone.p99(),
                    attackers.toll(),
                    after - before);
        }
    }

    private static void line(String what, Latencies latencies, long resident) {
        System.out.printf(
                Locale.ROOT,
                "%-16s %5d turns, p50 %7.1f ms, p99 %7.1f ms, %d MiB resident%n",
                what,
                latencies.count(),
                latencies.p50(),
                latencies.p99(),
                resident);
    }

    private void ask() throws IOException {
        String question = questions.neverAsked(asked.incrementAndGet());
        var answer = door.post("/api/sdk/chat", widgetKey, Json.object().with("message", question));
        if (answer.status() != 200) {
            throw new IOException("an honest customer was answered " + answer);
        }
    }

    /** As Linux counts it; 0 elsewhere. */
    private long residentMiB() throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                        .sum()
                : 0;
    }
}
