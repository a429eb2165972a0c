package ai.halo.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.MessageReceived;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class WorkQueueTest {

    static final Duration LONG = Duration.ofHours(1);

    final String told = "told-" + UUID.randomUUID();
    final PostgresTransactions transactions = TestDatabase.transactions();
    final WorkspaceId workspace = TestDatabase.freshWorkspace();
    final EventLog log = Logs.written(transactions, Subscriber.of(told, MessageReceived.class));
    final WorkQueue queue = new WorkQueue(TestDatabase.acrossWorkspaces());

    @Test
    void handsOutWhatASubscriberIsToBeToldOf() {
        var message = happens(someConversation());

        var work = claim().getFirst();

        var event =
                transactions.reading(
                        work.workspace(), () -> Logs.read(transactions).get(work.ref()));
        assertThat(event.as(MessageReceived.class)).isEqualTo(message);
        assertThat(work.attempt()).isOne();
    }

    @Test
    void handsOutAPieceOnce() {
        var _ = happens(someConversation());

        assertThat(claim()).hasSize(1);
        assertThat(claim()).isEmpty();
    }

    @Test
    void forgetsWhatIsDone() {
        var _ = happens(someConversation());

        assertThat(queue.done(claim(Duration.ZERO).getFirst())).isTrue();

        assertThat(claim()).isEmpty();
    }

    @Test
    void handsOutAgainWhatNobodyFinished() {
        var _ = happens(someConversation());
        var lost = claim(Duration.ZERO).getFirst();

        var again = claim().getFirst();

        assertThat(again.id()).isEqualTo(lost.id());
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(queue.done(lost)).isFalse();
        assertThat(queue.done(again)).isTrue();
    }

    @Test
    void keepsTheOrderOfASubject() {
        var conversation = someConversation();
        var _ = happens(conversation);
        var _ = happens(conversation);

        var first = claim();
        assertThat(first).hasSize(1);
        assertThat(claim()).isEmpty();

        assertThat(queue.done(first.getFirst())).isTrue();
        assertThat(claim()).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void waitsBeforeItTriesAgain() {
        var _ = happens(someConversation());

        queue.failed(claim().getFirst());

        assertThat(claim()).isEmpty();
    }

    @Test
    void waitsLongerEachTimeUpToALimit() {
        assertThat(List.of(1, 2, 3, 9, 10, 60))
                .extracting(WorkQueue::pauseAfter)
                .extracting(Duration::toSeconds)
                .containsExactly(2L, 4L, 8L, 512L, 600L, 600L);
    }

    @Test
    void parksWhatFailsTooOftenAndGoesOn() {
        var conversation = someConversation();
        var _ = happens(conversation);
        var _ = happens(conversation);
        var stuck = claim(Duration.ZERO).getFirst();
        while (stuck.attempt() < 10) {
            assertThat(queue.isLast(stuck)).isFalse();
            stuck = claim(Duration.ZERO).getFirst();
        }
        assertThat(queue.isLast(stuck)).isTrue();

        queue.failed(stuck);

        assertThat(claim()).hasSize(1).extracting(Work::id).doesNotContain(stuck.id());
    }

    @Test
    void handsNothingOutTwiceToManyAtOnce() {
        for (int i = 0; i < 100; i++) {
            var _ = happens(someConversation());
        }
        var claimed = Collections.synchronizedList(new ArrayList<UUID>());
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                workers.execute(() ->
                        queue.claim(List.of(told), 5, LONG).forEach(w -> claimed.add(w.id())));
            }
        }
        claim().forEach(work -> claimed.add(work.id()));

        assertThat(claimed).hasSize(100).doesNotHaveDuplicates();
    }

    private List<Work> claim() {
        return claim(LONG);
    }

    private List<Work> claim(Duration lease) {
        return queue.claim(List.of(told), 100, lease);
    }

    private MessageReceived happens(ConversationId conversation) {
        var message = Logs.messageIn(conversation);
        transactions.inTransaction(workspace, () -> log.append(List.of(message)));
        return message;
    }

    private static ConversationId someConversation() {
        return new ConversationId(UUID.randomUUID());
    }
}
