package ai.halo.bootstrap;

import ai.halo.application.answering.Seats;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** So many seats, and a line of those who wait a moment for one. */
final class Table implements Seats {

    private final Semaphore seats;
    private final Semaphore line;
    private final Duration patience;

    Table(int seats, int line, Duration patience) {
        this.seats = new Semaphore(seats, true);
        this.line = new Semaphore(seats + line, true);
        this.patience = patience;
    }

    @Override
    public boolean taken() {
        return line.availablePermits() == 0;
    }

    @Override
    public <T> Optional<T> seated(Supplier<T> work) {
        if (!line.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return sitting(work);
        } finally {
            line.release();
        }
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
