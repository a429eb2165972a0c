package ai.halo.application.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What happens to a turn when processes die, overtake each other or have to wait. */
class FinishTurnTest {

    final InMemoryDesk desk = new InMemoryDesk();
    final Asking question = Asked.called("m1", desk.asking("How do I export my data?"));

    /** The process that received the message is gone before it could answer. */
    private MessageId interrupted() {
        Reasoner dying =
                ScriptedReasoner.that(_ -> {
                    throw new IllegalStateException("the power is gone");
                });
        assertThatThrownBy(() -> desk.desk.answering(dying).answer(question))
                .hasMessage("the power is gone");
        return desk.messages().getFirst().id();
    }

    private Optional<Reply> finish(MessageId message) {
        return desk.desk.finishing(ScriptedReasoner.plain()).on(desk.workspace, message);
    }

    @Test
    void leavesATurnToItsProcessUntilTheLeaseIsOver() {
        assertThat(finish(interrupted())).isEmpty();
    }

    @Test
    void finishesTheTurnOfADeadProcessOnce() {
        MessageId message = interrupted();
        desk.clock.advance(Turns.LEASE);

        Reply reply = finish(message).orElseThrow();

        assertThat(reply.text()).startsWith("Choose Export");
        assertThat(finish(message)).contains(reply);
        assertThat(desk.answer(Minds.ABSENT, question)).isEqualTo(reply);
        assertThat(desk.messages()).hasSize(2);
    }

    @Test
    void letsARetryFinishTheTurnItself() {
        var _ = interrupted();
        desk.clock.advance(Turns.LEASE);

        assertThat(desk.answer(ScriptedReasoner.plain(), question).text()).startsWith("Choose");
    }

    @Test
    void keepsOneReplyWhenAnOverrunProcessWakesUp() {
        var others = new AtomicReference<Reply>();
        Reasoner slow =
                Minds.interruptedBy(
                        () -> {
                            desk.clock.advance(Turns.LEASE);
                            others.set(finish(desk.messages().getFirst().id()).orElseThrow());
                        },
                        Minds.FRIENDLY);

        assertThat(desk.answer(slow, question)).isEqualTo(others.get());
        assertThat(desk.messages()).hasSize(2);
    }

    @Test
    void answersTheMessagesOfAConversationInTheirOrder() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = new AtomicReference<Future<Reply>>();
            Reasoner overtaken =
                    Minds.interruptedBy(
                            () -> {
                                second.set(threads.submit(() -> askNext()));
                                awaitMessages(2);
                            },
                            Minds.FRIENDLY);

            Reply first = desk.answer(overtaken, question);

            MessageId last = second.get().get().id();
            assertThat(desk.messages()).extracting(Message::id).endsWith(first.id(), last);
        }
    }

    private Reply askNext() {
        return desk.answer(Minds.FRIENDLY, desk.asking("And now?"));
    }

    private void awaitMessages(int count) {
        while (desk.transactions.reading(desk.workspace, () -> desk.messages().size()) < count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void givesUpWaitingForAnEarlierMessageInTheEnd() {
        var impatient = new InMemoryDesk(Duration.ofSeconds(1));
        var second = new AtomicReference<AnswerMessage.Outcome>();
        Reasoner slow =
                Minds.interruptedBy(
                        () ->
                                second.set(
                                        impatient
                                                .desk
                                                .answering(Minds.ABSENT)
                                                .answer(impatient.asking("And now?"))),
                        Minds.FRIENDLY);

        impatient.answer(slow, impatient.asking("Hello"));

        assertThat(second.get()).isEqualTo(new AnswerMessage.Outcome.StillThinking());
    }
}
