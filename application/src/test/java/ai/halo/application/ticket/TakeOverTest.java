package ai.halo.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.InMemoryDesk;
import ai.halo.application.answering.ScriptedReasoner;
import ai.halo.application.conversation.ConversationsContract;
import ai.halo.domain.answering.Move;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.TeammateId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakeOverTest {

    final InMemoryDesk desk = new InMemoryDesk();
    final ConversationId conversation = joined();

    private ConversationId joined() {
        return desk.conversations
                .join(ConversationsContract.begun("sess_1", new Visitor.Anonymous()))
                .id();
    }

    private TakeOver.Outcome takeOver(@Nullable TeammateId who) {
        return desk.desk.takeOver().takeOver(desk.workspace, conversation, who);
    }

    private Ticket ticket() {
        assertThat(desk.tickets.all()).hasSize(1);
        return desk.tickets.all().getFirst();
    }

    @Test
    void opensATicketThatTheTeammateWorksOn() {
        TakeOver.Outcome outcome = takeOver(desk.lee.id());

        assertThat(outcome).isEqualTo(new TakeOver.Outcome.TakenOver(ticket().id(), desk.lee));
        assertThat(ticket().status()).isEqualTo(Ticket.Status.IN_PROGRESS);
        assertThat(ticket().reason()).isEqualTo(HandOffReason.TAKEN_OVER);
        assertThat(ticket().assignment().assignee()).isEqualTo(desk.lee.id());
        assertThat(desk.conversation()).isInstanceOf(Conversation.TakenOver.class);
    }

    @Test
    void takesTheTicketTheConversationHas() {
        desk.answer(
                ScriptedReasoner.that(_ -> new Move.HandOff(Move.Why.CUSTOMER_ASKED, List.of())),
                desk.asking("A human, please"));
        TicketId waiting = ticket().id();

        takeOver(desk.kim.id());

        assertThat(ticket().id()).isEqualTo(waiting);
        assertThat(ticket().reason()).isEqualTo(HandOffReason.ASKED_FOR_PERSON);
        assertThat(ticket().assignment().assignee()).isEqualTo(desk.kim.id());
    }

    @Test
    void changesNothingForWhoeverHasTheFloorAlready() {
        TakeOver.Outcome first = takeOver(desk.kim.id());
        Conversation before = desk.conversation();

        assertThat(takeOver(desk.kim.id())).isEqualTo(first);
        assertThat(desk.conversation()).isEqualTo(before);
    }

    @Test
    void takesTheFloorFromAnotherTeammate() {
        takeOver(desk.kim.id());

        takeOver(desk.lee.id());

        assertThat(desk.conversation())
                .isInstanceOfSatisfying(
                        Conversation.TakenOver.class,
                        taken -> assertThat(taken.teammate()).isEqualTo(desk.lee.id()));
        assertThat(ticket().assignment().assignee()).isEqualTo(desk.lee.id());
    }

    @Test
    void sendsTheFirstTeammateWhereNobodyIsNamed() {
        assertThat(takeOver(null))
                .isEqualTo(new TakeOver.Outcome.TakenOver(ticket().id(), desk.kim));
    }

    @Test
    void knowsWhomAndWhatItDoesNotKnow() {
        assertThat(takeOver(new TeammateId(UUID.randomUUID())))
                .isInstanceOf(TakeOver.Outcome.UnknownTeammate.class);
        assertThat(
                        desk.desk
                                .takeOver()
                                .takeOver(
                                        desk.workspace,
                                        new ConversationId(UUID.randomUUID()),
                                        null))
                .isInstanceOf(TakeOver.Outcome.UnknownConversation.class);
        assertThat(desk.tickets.all()).isEmpty();
    }
}
