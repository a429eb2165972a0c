package ai.halo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.answering.Seats;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void seatsWhoeverComesWhileThereIsRoom() {
        var seats = new Table(1, 0, LONG);

        assertThat(seats.seated(() -> "answer")).contains("answer");
        assertThat(seats.seated(() -> "another")).contains("another");
    }

    @Test
    void sendsAwayWhoeverComesBeyondTheLine() {
        var seats = new Table(1, 1, LONG);
        var over = new CountDownLatch(1);
        CompletableFuture<?> sits = sit(seats, over);
        CompletableFuture<?> waits = sit(seats, over);
        await(seats);

        assertThat(seats.seated(() -> "third")).isEmpty();

        over.countDown();
        CompletableFuture.allOf(sits, waits).join();
        assertThat(seats.taken()).isFalse();
        assertThat(seats.seated(() -> "fourth")).contains("fourth");
    }

    @Test
    void sendsAwayWhoeverHasWaitedInVain() {
        var seats = new Table(1, 1, Duration.ZERO);

        Optional<Optional<String>> second = seats.seated(() -> seats.seated(() -> "second"));

        assertThat(second).contains(Optional.empty());
    }

    @Test
    void freesTheSeatWhateverHappens() {
        var seats = new Table(1, 0, LONG);

        assertThatThrownBy(() ->
                        seats.seated(() -> {
                            throw new IllegalStateException("broken");
                        }))
                .hasMessage("broken");

        assertThat(seats.seated(() -> "answer")).contains("answer");
    }

    private static CompletableFuture<?> sit(Seats seats, CountDownLatch over) {
        return CompletableFuture.runAsync(
                () -> {
                    var _ = seats.seated(() -> awaited(over));
                },
                task -> Thread.ofVirtual().start(task));
    }

    private static boolean awaited(CountDownLatch over) {
        try {
            over.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static void await(Seats seats) {
        while (!seats.taken()) {
            Thread.onSpinWait();
        }
    }
}
