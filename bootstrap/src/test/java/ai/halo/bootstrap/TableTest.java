package ai.halo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void seatsWhoeverComesWhileThereIsRoom() {
        Table seats = table(1, LONG);

        assertThat(seats.seated(() -> "answer")).contains("answer");
        assertThat(seats.seated(() -> "another")).contains("another");
    }

    @Test
    void letsAsManyWaitAsThereAreSeatsAndSendsTheNextAway() {
        Table seats = table(4, LONG);

        try (var _ = new Guests(seats, 8)) {
            assertThat(seats.taken()).isTrue();
            assertThat(seats.seated(() -> "ninth")).isEmpty();
        }

        assertThat(seats.seated(() -> "tenth")).contains("tenth");
    }

    @Test
    void keepsTheLineShortUntilNobodyHadToBeSentAwayForASecond() {
        Table seats = table(4, LONG);
        try (var _ = new Guests(seats, 8)) {
            assertThat(seats.taken()).isTrue();
        }

        try (var _ = new Guests(seats, 5)) {
            assertThat(sentAwayAfter(999, seats)).isTrue();
            assertThat(sentAwayAfter(999, seats)).isTrue();
            assertThat(sentAwayAfter(1_000, seats)).isFalse();
        }
    }

    @Test
    void sendsAwayWhoeverHasWaitedInVain() {
        Table seats = table(1, Duration.ZERO);

        Optional<Optional<String>> second = seats.seated(() -> seats.seated(() -> "second"));

        assertThat(second).contains(Optional.empty());
    }

    @Test
    void freesTheSeatWhateverHappens() {
        Table seats = table(1, LONG);

        assertThatThrownBy(() ->
                        seats.seated(() -> {
                            throw new IllegalStateException("broken");
                        }))
                .hasMessage("broken");

        assertThat(seats.seated(() -> "answer")).contains("answer");
    }

    private Table table(int places, Duration patience) {
        return new Table(places, patience, () -> now);
    }

    private boolean sentAwayAfter(long millis, Table seats) {
        now = now.plusMillis(millis);
        return seats.taken();
    }

    /** So many who sit or wait, from when this is made until it is closed. */
    private static final class Guests implements AutoCloseable {

        private final CountDownLatch over = new CountDownLatch(1);
        private final CountDownLatch gone;

        Guests(Table seats, int count) {
            gone = new CountDownLatch(count);
            for (int i = 0; i < count; i++) {
                Thread.ofVirtual().start(() -> stay(seats));
            }
            while (seats.present() < count) {
                Thread.onSpinWait();
            }
        }

        private void stay(Table seats) {
            try {
                var _ =
                        seats.seated(() -> {
                            awaited(over);
                            return true;
                        });
            } finally {
                gone.countDown();
            }
        }

        @Override
        public void close() {
            over.countDown();
            awaited(gone);
        }

        private static void awaited(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }
}
