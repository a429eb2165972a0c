package ai.halo.application.answering;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many messages one process thinks about at once, and how many more may wait for a seat.
 * Whoever comes beyond that is asked to come back, so that those who sit are answered in time.
 */
public final class Seats {

    private final Semaphore seats;
    private final Semaphore line;
    private final Duration patience;

    public Seats(int seats, int line, Duration patience) {
        this.seats = new Semaphore(seats, true);
        this.line = new Semaphore(seats + line, true);
        this.patience = patience;
    }

    /** Whether whoever comes now is sent away. */
    public boolean taken() {
        return line.availablePermits() == 0;
    }

    /** What the work came to; empty if there was no seat for it in time. */
    public <T> Optional<T> seated(Supplier<T> work) {
        if (!line.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return atTheTable(work);
        } finally {
            line.release();
        }
    }

    private <T> Optional<T> atTheTable(Supplier<T> work) {
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
