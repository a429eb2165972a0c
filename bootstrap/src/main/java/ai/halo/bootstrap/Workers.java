package ai.halo.bootstrap;

import static java.lang.System.Logger.Level.ERROR;

import ai.halo.bootstrap.Consequences.Consequence;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.log.LogReader;
import ai.halo.persistence.log.LoggedEvent;
import ai.halo.persistence.log.Work;
import ai.halo.persistence.log.WorkQueue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Acts on what has happened: claims work that is due, in whichever process is free, and gives back
 * what failed.
 */
final class Workers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Workers.class.getName());

    private static final int AT_ONCE = 2;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final WorkQueue queue;
    private final LogReader log;
    private final PostgresTransactions transactions;
    private final UseCases uses;
    private final Map<String, Consequence> consequences;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    Workers(WorkQueue queue, LogReader log, PostgresTransactions transactions, UseCases uses) {
        this.queue = queue;
        this.log = log;
        this.transactions = transactions;
        this.uses = uses;
        this.consequences =
                Consequences.ALL.stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.subscriber().name(), Function.identity()));
    }

    Workers start() {
        for (int i = 0; i < AT_ONCE; i++) {
            threads.execute(this::work);
        }
        return this;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void work() {
        while (!threads.isShutdown()) {
            try {
                List<Work> claimed = queue.claim(consequences.keySet(), 1, LEASE);
                claimed.forEach(this::act);
                if (claimed.isEmpty()) {
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                report("The work queue does not answer", failed);
                pause();
            }
        }
    }

    private void act(Work work) {
        try {
            LoggedEvent event = transactions.reading(work.workspace(), () -> log.get(work.ref()));
            consequence(work).act().apply(uses).accept(work.workspace(), event);
            var _ = queue.done(work);
        } catch (InOtherHands _) {
            queue.failed(work);
        } catch (RuntimeException failed) {
            report("Attempt " + work.attempt() + " at " + work.kind() + " failed", failed);
            queue.failed(work);
        }
    }

    private Consequence consequence(Work work) {
        Consequence known = consequences.get(work.kind());
        if (known == null) {
            throw new IllegalStateException("nobody acts on " + work.kind());
        }
        return known;
    }

    private void report(String what, RuntimeException failed) {
        if (!threads.isShutdown()) {
            LOG.log(ERROR, what, failed);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
