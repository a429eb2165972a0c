package ai.halo.application.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.Reply.Action.HandOff;
import ai.halo.application.answering.Reply.Action.TicketCreated;
import ai.halo.domain.Json;
import ai.halo.domain.answering.Move;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationEscalated;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.MessageReceived;
import ai.halo.domain.conversation.ReplySent;
import ai.halo.domain.knowledge.Source;
import ai.halo.domain.ticket.Ticket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AnswerMessageTest {

    final InMemoryDesk desk = new InMemoryDesk();
    final Asking question = Asked.called("m1", desk.asking("How do I export my data?"));

    @Test
    void answersFromWhatIsWrittenDown() {
        Reply reply = desk.answer(ScriptedReasoner.plain(), question);

        assertThat(reply.text()).startsWith("Choose Export in the settings.");
        assertThat(reply.sources()).extracting(Source::title).containsExactly("Export your data");
        assertThat(desk.conversations.events())
                .hasExactlyElementsOfTypes(MessageReceived.class, ReplySent.class);
    }

    @Test
    void keepsARecordOfEveryAnswer() {
        Reply reply = desk.answer(ScriptedReasoner.plain(), question);

        assertThat(desk.turns.of(desk.workspace, reply.id()))
                .get()
                .extracting(trace -> trace.at("text"))
                .isEqualTo(Json.text(reply.text()));
    }

    @Test
    void givesTheSameMessageTheSameAnswer() {
        Reply first = desk.answer(ScriptedReasoner.plain(), question);

        assertThat(desk.answer(Minds.ABSENT, question)).isEqualTo(first);
        assertThat(desk.messages()).hasSize(2);
    }

    @Test
    void thinksOutsideAnyTransaction() {
        Reasoner watchful =
                Minds.interruptedBy(
                        () -> assertThat(desk.transactions.open()).isFalse(), Minds.FRIENDLY);

        assertThat(desk.answer(watchful, question).text()).startsWith("Hello!");
    }

    @Test
    void saysThatSomebodyIsThinkingAboutAMessageAlready() {
        var second = new AtomicReference<AnswerMessage.Outcome>();
        Reasoner impatient =
                Minds.interruptedBy(
                        () -> second.set(desk.desk.answering(Minds.ABSENT).answer(question)),
                        Minds.FRIENDLY);

        var _ = desk.answer(impatient, question);

        assertThat(second.get()).isEqualTo(new AnswerMessage.Outcome.StillThinking());
        assertThat(desk.messages()).hasSize(2);
    }

    @Test
    void handsOverOnce() {
        Reply reply = desk.answer(Minds.YIELDING, desk.asking("A human, please"));

        var ticket = desk.tickets.all().getFirst();
        assertThat(reply.actions())
                .containsExactly(new TicketCreated(ticket.id()), new HandOff(ticket.id(), null));
        assertThat(ticket.reason()).isEqualTo(HandOffReason.ASKED_FOR_PERSON);
        assertThat(desk.conversation()).isInstanceOf(Conversation.Escalated.class);
        assertThat(desk.conversations.events()).last().isInstanceOf(ConversationEscalated.class);
    }

    @Test
    void keepsTheTicketWhenItHandsOverAgain() {
        desk.answer(Minds.YIELDING, desk.asking("A human, please"));

        Reply reply = desk.answer(Minds.YIELDING, desk.asking("Where is that human?"));

        assertThat(desk.tickets.all()).hasSize(1);
        assertThat(reply.actions())
                .containsExactly(new HandOff(desk.tickets.all().getFirst().id(), null));
    }

    @Test
    void goesOnAnsweringAfterItHasHandedOver() {
        desk.answer(Minds.YIELDING, desk.asking("A human, please"));

        assertThat(desk.answer(ScriptedReasoner.plain(), question).sources()).hasSize(1);
        assertThat(desk.conversation()).isInstanceOf(Conversation.Escalated.class);
    }

    @Test
    void handsOverWhatItCannotAnswer() {
        Reasoner searching =
                ScriptedReasoner.that(turn ->
                        turn.lookups().isEmpty()
                                ? new Move.Search(turn.briefing().question())
                                : Minds.CLUELESS.next(turn, TakeTurn.BUDGET).move());

        desk.answer(searching, desk.asking("What is the airspeed of a swallow?"));

        assertThat(desk.tickets.all())
                .extracting(Ticket::reason)
                .containsExactly(HandOffReason.LOW_CONFIDENCE);
    }

    @Test
    void handsOverOnceItsBudgetIsUsedUp() {
        Reply reply = desk.answer(Minds.RESTLESS, question);

        assertThat(reply.text()).isNotBlank();
        assertThat(desk.tickets.all())
                .extracting(Ticket::reason)
                .containsExactly(HandOffReason.OUT_OF_BUDGET);
    }

    @Test
    void saysThatPicturesWereKeptAndNotRead() {
        Image image = new Image.Linked(URI.create("https://example.com/screen.png"));

        Reply reply = desk.answer(Minds.FRIENDLY, Asked.showing(List.of(image), question));

        assertThat(reply.text())
                .endsWith("I cannot read pictures, so I have kept yours for the team.");
    }
}
