package ai.halo.bootstrap.bench;

import ai.halo.bootstrap.process.Door;
import ai.halo.bootstrap.process.Door.Answer;
import ai.halo.domain.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is left of the best goodput when three times as much is asked, how fast the rest is sent
 * away, and how long those wait who are let in.
 */
final class OverloadBench {

    private static final int AT_ONCE = 8;
    private static final Duration LENGTH = Duration.ofSeconds(8);
    private static final double NORMAL = 0.6;
    private static final int OVERLOAD = 3;

    private final Door door;
    private final String widgetKey;
    private final Questions questions;
    private final AtomicInteger asked = new AtomicInteger();

    OverloadBench(Door door, Json.Obj workspace, Questions questions) {
        this.door = door;
        this.widgetKey = workspace.at("widget_key").plain();
        this.questions = questions;
    }

    void run() throws Exception {
        // Twice: the first time, much of the server's code still runs for the first time.
        double best = Math.max(sustainable(), sustainable());
        System.out.printf(Locale.ROOT, "best goodput, %d askers: %.1f/s%n", AT_ONCE, best);
        System.out.printf(
                "%9s %9s %9s %12s %12s %12s%n",
                "asked/s", "answered/s", "refused", "p50 ms", "p99 ms", "refused p99");
        Load normal = at(Math.max(1, (int) (best * NORMAL)));
        Load overload = at((int) (best * OVERLOAD));
        System.out.printf(
                Locale.ROOT,
                "overload: figure %.2f (goodput at %d times the load, of the best); admitted p99"
                        + " %.2f × normal; %d of %d refusals without Retry-After%n",
                overload.goodput() / best,
                OVERLOAD,
                overload.answered().p99() / normal.answered().p99(),
                overload.silent(),
                overload.refused().count());
    }

    /** So many askers, each with one question at a time. */
    private double sustainable() throws Exception {
        long end = System.nanoTime() + LENGTH.toNanos();
        var answered = new AtomicInteger();
        List<Future<?>> askers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                askers.add(
                        threads.submit(() -> {
                            while (System.nanoTime() < end) {
                                if (ask().status() == 200) {
                                    answered.incrementAndGet();
                                }
                            }
                            return null;
                        }));
            }
        }
        for (var asker : askers) {
            asker.get();
        }
        return answered.get() / (double) LENGTH.toSeconds();
    }

    private Load at(int rate) throws Exception {
        var answered = new ConcurrentLinkedQueue<Long>();
        var refused = new ConcurrentLinkedQueue<Long>();
        var silent = new AtomicInteger();
        var _ =
                new OpenLoop(rate, LENGTH)
                        .run(_ -> {
                            long began = System.nanoTime();
                            Answer answer = ask();
                            long took = System.nanoTime() - began;
                            (answer.status() == 200 ? answered : refused).add(took);
                            if (answer.status() != 200 && answer.retryAfter().isZero()) {
                                silent.incrementAndGet();
                            }
                        });
        var load =
                new Load(
                        Latencies.of(List.copyOf(answered)),
                        Latencies.of(List.copyOf(refused)),
                        silent.get());
        load.print(rate);
        return load;
    }

    private Answer ask() throws IOException {
        String question = questions.neverAsked(asked.incrementAndGet());
        return door.post("/api/sdk/chat", widgetKey, Json.object().with("message", question));
    }

    /** What came of questions asked at one rate. */
    private record Load(Latencies answered, Latencies refused, int silent) {

        double goodput() {
            return answered.count() / (double) LENGTH.toSeconds();
        }

        void print(int rate) {
            System.out.printf(
                    Locale.ROOT,
                    "%9d %9.1f %9d %12.1f %12.1f %12.1f%n",
                    rate,
                    goodput(),
                    refused.count(),
                    answered.p50(),
                    answered.p99(),
                    refused.count() == 0 ? 0 : refused.p99());
        }
    }
}
