package ai.halo.bootstrap;

import static java.lang.System.Logger.Level.ERROR;

import ai.halo.bootstrap.Consequences.Consequence;
import ai.halo.bootstrap.Consequences.Lane;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.log.LogReader;
import ai.halo.persistence.log.LoggedEvent;
import ai.halo.persistence.log.Work;
import ai.halo.persistence.log.WorkQueue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final WorkQueue queue;
    private final LogReader log;
    private final PostgresTransactions transactions;
    private final UseCases uses;
    private final Map<String, Consequence> consequences;
    private final ExecutorService threads = Executors.newCachedThreadPool();

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
        for (Lane lane : Lane.values()) {
            Set<String> kinds = kindsOf(lane);
            for (int i = 0; i < lane.atOnce(); i++) {
                threads.execute(() -> work(kinds));
            }
        }
        return this;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Set<String> kindsOf(Lane lane) {
        return consequences.values().stream()
                .filter(one -> one.lane() == lane)
                .map(one -> one.subscriber().name())
                .collect(Collectors.toSet());
    }

    private void work(Set<String> kinds) {
        while (!threads.isShutdown()) {
            try {
                List<Work> claimed = queue.claim(kinds, 1, LEASE);
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
            consequence(work).act().apply(uses).accept(work.workspace(), event(work));
            var _ = queue.done(work);
        } catch (InOtherHands _) {
            queue.failed(work);
        } catch (RuntimeException failed) {
            report("Attempt " + work.attempt() + " at " + work.kind() + " failed", failed);
            giveBack(work);
        }
    }

    private void giveBack(Work work) {
        if (queue.isLast(work)) {
            consequence(work).givenUp().apply(uses).accept(work.workspace(), event(work));
        }
        queue.failed(work);
    }

    private LoggedEvent event(Work work) {
        return transactions.reading(work.workspace(), () -> log.get(work.ref()));
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
