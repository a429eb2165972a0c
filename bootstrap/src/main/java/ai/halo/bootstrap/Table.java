package ai.halo.bootstrap;

import ai.halo.application.answering.Seats;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * So many seats, and a line of those who wait a moment for one: as many again as there are seats,
 * so that a handful who come together are all served, but only a quarter while it is crowded, so
 * that those who wait do not wait behind others.
 */
final class Table implements Seats {

    /** It is crowded until nobody had to be sent away for so long. */
    private static final Duration CROWDED = Duration.ofSeconds(1);

    private final int places;
    private final Semaphore seats;
    private final Duration patience;
    private final InstantSource clock;
    private final AtomicInteger present = new AtomicInteger();
    private volatile Instant sentAway = Instant.EPOCH;

    Table(int places, Duration patience, InstantSource clock) {
        this.places = places;
        this.seats = new Semaphore(places, true);
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public boolean taken() {
        Instant now = clock.instant();
        boolean crowded = now.isBefore(sentAway.plus(CROWDED));
        boolean taken = present.get() >= places + line(crowded);
        if (taken) {
            sentAway = now;
        }
        return taken;
    }

    @Override
    public <T> Optional<T> seated(Supplier<T> work) {
        if (taken()) {
            return Optional.empty();
        }
        var _ = present.incrementAndGet();
        try {
            return sitting(work);
        } finally {
            var _ = present.decrementAndGet();
        }
    }

    /** Who sits or waits now. */
    int present() {
        return present.get();
    }

    private int line(boolean crowded) {
        return crowded ? Math.ceilDiv(places, 4) : places;
    }

    private <T> Optional<T> sitting(Supplier<T> work) {
        if (!sitsDown()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            seats.release();
        }
    }

    private boolean sitsDown() {
        try {
            return seats.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
