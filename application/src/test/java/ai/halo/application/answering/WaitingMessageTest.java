package ai.halo.application.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.AnswerMessage.Outcome;
import ai.halo.application.answering.AnswerMessage.Outcome.Answered;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.Message.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Messages of one conversation that are sent before the first of them is answered. */
class WaitingMessageTest {

    private static final Duration CAP = Duration.ofSeconds(20);

    private final InMemoryDesk desk = new InMemoryDesk();
    private final AtomicReference<CompletableFuture<Outcome>> second = new AtomicReference<>();
    private final AtomicReference<Outcome> stranger = new AtomicReference<>();

    @Test
    void waitsWithoutASeatAndIsAnsweredInItsTurn() {
        Seats two = new FewSeats(2);
        AnswerMessage answering = desk.desk.answering(Minds.FRIENDLY, two);
        Reasoner slow =
                Minds.interruptedBy(
                        () -> {
                            second.set(
                                    CompletableFuture.supplyAsync(
                                            () -> answering.answer(desk.asking("Are you there?"))));
                            until(() -> desk.messages().size() == 2);
                            until(() -> {
                                stranger.set(
                                        answering.answer(
                                                Asked.asking(desk.workspace, "sess_2", "Hello")));
                                return stranger.get() instanceof Answered;
                            });
                        },
                        Minds.FRIENDLY);

        Outcome first = desk.desk.answering(slow, two).answer(desk.asking("Hello"));

        assertThat(first).isInstanceOf(Answered.class);
        assertThat(stranger.get()).isInstanceOf(Answered.class);
        assertThat(second.get().join()).isInstanceOf(Answered.class);
        assertThat(desk.messages())
                .extracting(Message::role)
                .containsExactly(Role.USER, Role.USER, Role.AGENT, Role.AGENT);
    }

    private static void until(BooleanSupplier event) {
        Instant end = Instant.now().plus(CAP);
        while (!event.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not happen within " + CAP);
            }
            Thread.onSpinWait();
        }
    }

    /** Nobody waits for one of these. */
    private static final class FewSeats implements Seats {

        private final Semaphore free;

        FewSeats(int places) {
            free = new Semaphore(places);
        }

        @Override
        public boolean taken() {
            return free.availablePermits() == 0;
        }

        @Override
        public <T> Optional<T> seated(Supplier<T> work) {
            if (!free.tryAcquire()) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                free.release();
            }
        }
    }
}
