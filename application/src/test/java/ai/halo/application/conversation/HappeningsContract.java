package ai.halo.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.conversation.Happenings.Happening;
import ai.halo.domain.conversation.ConversationId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What every teller of happenings promises. */
public interface HappeningsContract {

    Happenings happenings();

    /** Something happens in this conversation, and is told of. */
    Happening happen(ConversationId conversation);

    @Test
    default void tellsInWhichConversationSomethingHappened() throws InterruptedException {
        var told = new CopyOnWriteArrayList<Happening>();
        var calls = new Semaphore(0);
        happenings()
                .tell(happened -> {
                    told.addAll(happened);
                    calls.release();
                });

        Happening one = happen(new ConversationId(UUID.randomUUID()));
        while (!told.contains(one)) {
            assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    default void callsWhoeverListensWhenItIsNudged() throws InterruptedException {
        var calls = new Semaphore(0);
        happenings().tell(_ -> calls.release());

        happenings().nudge();

        assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    default void tellsAgainWhatAListenerFailedOn() throws InterruptedException {
        var failed = new AtomicBoolean();
        var heard = new CopyOnWriteArrayList<List<Happening>>();
        var calls = new Semaphore(0);
        happenings()
                .tell(happened -> {
                    if (!happened.isEmpty() && failed.compareAndSet(false, true)) {
                        throw new IllegalStateException("a listener that fails once");
                    }
                    heard.add(happened);
                    calls.release();
                });

        Happening one = happen(new ConversationId(UUID.randomUUID()));
        while (heard.stream().noneMatch(happened -> happened.contains(one))) {
            assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(failed).isTrue();
    }
}
