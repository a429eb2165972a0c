package ai.halo.application.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.RequestHuman.Outcome.Refused;
import ai.halo.application.answering.RequestHuman.Outcome.Requested;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Announced;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.ticket.Ticket;
import org.junit.jupiter.api.Test;

class RequestHumanTest {

    private final InMemoryDesk desk = new InMemoryDesk();

    @Test
    void opensATicketAndTellsTheCustomer() {
        Requested requested = press(RequestHuman.WITHOUT_WORDS);

        Ticket ticket = desk.tickets.all().getFirst();
        assertThat(requested.ticket()).isEqualTo(ticket.id());
        assertThat(ticket.reason()).isEqualTo(HandOffReason.REQUESTED);
        assertThat(ticket.subject()).isEqualTo("A person is asked for");
        assertThat(desk.conversation()).isInstanceOf(Conversation.Escalated.class);
        assertThat(desk.messages()).extracting(Message::role).containsExactly(Message.Role.SYSTEM);
        assertThat(desk.messages().getFirst().text()).isEqualTo(requested.text());
        assertThat(desk.conversations.events()).last().isInstanceOf(Announced.class);
    }

    @Test
    void changesNothingWhenThePersonIsAskedForAgain() {
        Requested first = press(RequestHuman.WITHOUT_WORDS);
        Requested again = press(RequestHuman.WITHOUT_WORDS);

        assertThat(again.ticket()).isEqualTo(first.ticket());
        assertThat(desk.tickets.all()).hasSize(1);
        assertThat(desk.messages()).hasSize(1);
    }

    @Test
    void keepsWhatTheCustomerAdds() {
        var _ = press(new MessageText("My invoice is wrong"));
        var _ = press(new MessageText("And it is urgent"));

        assertThat(desk.tickets.all())
                .extracting(Ticket::subject)
                .containsExactly("My invoice is wrong");
        assertThat(desk.messages())
                .extracting(Message::role)
                .containsExactly(
                        Message.Role.USER,
                        Message.Role.SYSTEM,
                        Message.Role.USER,
                        Message.Role.SYSTEM);
        assertThat(desk.messages().get(1).inReplyTo()).isEqualTo(desk.messages().getFirst().id());
    }

    @Test
    void takesTheTicketThatTheAgentOpened() {
        desk.answer(Minds.YIELDING, desk.asking("A human, please"));

        Requested requested = press(RequestHuman.WITHOUT_WORDS);

        assertThat(desk.tickets.all()).extracting(Ticket::id).containsExactly(requested.ticket());
    }

    @Test
    void namesTheTeammateWhoIsThere() {
        desk.answer(Minds.FRIENDLY, desk.asking("Hello"));
        desk.takeOver();

        Requested requested = press(RequestHuman.WITHOUT_WORDS);

        assertThat(requested.text()).startsWith("Kim is in this conversation");
        assertThat(desk.tickets.all()).hasSize(1);
        assertThat(desk.conversation()).isInstanceOf(Conversation.TakenOver.class);
    }

    @Test
    void leavesTheSessionOfSomebodyElseAlone() {
        Visitor maria = new Visitor.Claimed(new ExternalId("maria"));
        var asking = desk.asking("Hello");
        desk.answer(Minds.FRIENDLY, Asked.as(maria, asking));

        assertThat(desk.desk.requestHuman().request(asking)).isEqualTo(Refused.SESSION_NOT_YOURS);
        assertThat(desk.tickets.all()).isEmpty();
    }

    private Requested press(MessageText words) {
        var asking = desk.asking(words.value());
        return (Requested) desk.desk.requestHuman().request(asking);
    }
}
