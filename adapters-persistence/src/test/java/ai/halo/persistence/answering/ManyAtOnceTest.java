package ai.halo.persistence.answering;

import static ai.halo.persistence.schema.Tables.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Page;
import ai.halo.application.answering.AnswerMessage.Outcome;
import ai.halo.application.answering.Asked;
import ai.halo.application.answering.Asking;
import ai.halo.application.answering.Reasoner;
import ai.halo.application.answering.RequestHuman;
import ai.halo.application.answering.ScriptedReasoner;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever arrives at the same time is answered once, in order, and never over a person. */
class ManyAtOnceTest {

    private static final int MANY = 20;

    static final Reasoner FRIENDLY =
            ScriptedReasoner.that(
                    _ -> new Move.Converse(Move.Kind.GREETING, List.of(Sentence.of("Hello!"))));
    static final Reasoner YIELDING =
            ScriptedReasoner.that(_ -> new Move.HandOff(Move.Why.CUSTOMER_ASKED, List.of()));

    final PostgresDesk desk = new PostgresDesk();

    @Test
    void storesAndAnswersAMessageOnceHoweverOftenItIsSent() throws Exception {
        Asking asking = Asked.called("m1", desk.asking("Hello"));

        Set<Outcome> outcomes = atOnce(Collections.nCopies(MANY, () -> desk.ask(FRIENDLY, asking)));

        Outcome answered = desk.ask(FRIENDLY, asking);
        assertThat(outcomes).isSubsetOf(Set.of(answered, new Outcome.StillThinking()));
        assertThat(desk.conversation().messages())
                .extracting(Message::role)
                .containsExactly(Message.Role.USER, Message.Role.AGENT);
    }

    @Test
    void opensOneTicketForAConversation() throws Exception {
        List<Callable<Outcome>> wishes =
                IntStream.range(0, 5)
                        .<Callable<Outcome>>mapToObj(
                                i -> () -> desk.ask(YIELDING, desk.asking("A human, please, " + i)))
                        .toList();

        Set<Outcome> outcomes = atOnce(wishes);

        assertThat(outcomes).hasSize(5).hasOnlyElementsOfType(Outcome.Answered.class);
        assertThat(desk.openedTickets()).hasSize(1);
        assertThat(desk.conversation().messages())
                .extracting(Message::position)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void opensOneTicketHoweverAPersonIsAskedFor() throws Exception {
        var button = desk.desk.requestHuman();
        Asking pressed = desk.asking(RequestHuman.WITHOUT_WORDS.value());
        List<Callable<Object>> wishes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Asking said = desk.asking("A human, please, " + i);
            wishes.add(() -> desk.ask(YIELDING, said));
            wishes.add(() -> button.request(pressed));
        }

        var _ = atOnce(wishes);

        assertThat(desk.openedTickets()).hasSize(1);
    }

    @Test
    void numbersTheTicketsOfAllConversationsWithoutGaps() throws Exception {
        List<Callable<Outcome>> wishes =
                IntStream.range(0, MANY)
                        .mapToObj(i ->
                                Asked.asking(desk.workspace.id(), "sess_" + i, "A human, please"))
                        .<Callable<Outcome>>map(asking -> () -> desk.ask(YIELDING, asking))
                        .toList();

        var _ = atOnce(wishes);

        assertThat(desk.openedTickets())
                .extracting(line -> line.ticket().number())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, MANY).boxed().toList());
    }

    @Test
    void neverSpeaksOverATeammateWhoTookTheFloor() throws Exception {
        for (int i = 0; i < MANY; i++) {
            desk.answer(FRIENDLY, session(i));
        }
        var conversations =
                desk.conversations
                        .list(desk.workspace.id(), null, new Page.Slice(MANY, null))
                        .items();
        List<Callable<Object>> race = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Asking asking = session(i);
            var id = conversations.get(i).conversation().id();
            race.add(() -> desk.ask(FRIENDLY, asking));
            race.add(() -> desk.desk.takeOver().takeOver(desk.workspace.id(), id, null));
        }

        var _ = atOnce(race);

        assertThat(conversations).allSatisfy(line -> neverSpokenOver(line.conversation().id()));
    }

    private Asking session(int i) {
        return Asked.asking(desk.workspace.id(), "sess_" + i, "Hello");
    }

    /** After the floor was taken, nothing of the agent's was said. */
    private void neverSpokenOver(ConversationId id) {
        var happened = desk.workspace.happenedTo(id.value());
        int taken = happened.indexOf("conversation_taken_over");
        assertThat(taken).isNotNegative();
        assertThat(happened.subList(taken, happened.size())).doesNotContain("reply_sent");
    }

    @Test
    void leavesNoWorkBehindOnceEverythingIsAnswered() throws Exception {
        opensOneTicketForAConversation();

        assertThat(desk.workspace.count(WORK)).isZero();
    }

    private static <T> Set<T> atOnce(List<? extends Callable<? extends T>> calls) throws Exception {
        var outcomes = new HashSet<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<? extends T>> running = new ArrayList<>();
            calls.forEach(call -> running.add(threads.submit(call)));
            for (var one : running) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }
}
