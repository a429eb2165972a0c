package ai.halo.bootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Work that begins at a fixed rate, whether or not earlier work has ended; its time counts from
 * when it was to begin, so a server that falls behind cannot hide it.
 */
record OpenLoop(int perSecond, Duration length) {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    Latencies run(Work work) throws Exception {
        int count = Math.toIntExact(perSecond * length.toSeconds());
        var running = new ArrayList<Future<Long>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = start + i * SECOND / perSecond;
                waitUntil(due);
                running.add(threads.submit(timed(work, i, due)));
            }
        }
        var nanos = new ArrayList<Long>();
        for (var each : running) {
            nanos.add(each.get());
        }
        return Latencies.of(nanos);
    }

    private static Callable<Long> timed(Work work, int number, long due) {
        return () -> {
            work.act(number);
            return System.nanoTime() - due;
        };
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** One piece of work, told its number. */
    interface Work {
        void act(int number) throws Exception;
    }
}
