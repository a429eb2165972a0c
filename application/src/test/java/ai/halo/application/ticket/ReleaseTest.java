package ai.halo.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.InMemoryDesk;
import ai.halo.application.conversation.ConversationsContract;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.ticket.Ticket;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    final InMemoryDesk desk = new InMemoryDesk();
    final ConversationId conversation =
            desk.conversations
                    .join(ConversationsContract.begun("sess_1", new Visitor.Anonymous()))
                    .id();

    private Release.Outcome release() {
        return desk.desk.release().release(desk.workspace, conversation);
    }

    @Test
    void leavesAnUnresolvedTicketWithTheConversation() {
        desk.takeOver();

        assertThat(release()).isEqualTo(Release.Outcome.RELEASED);
        assertThat(desk.conversation()).isInstanceOf(Conversation.Escalated.class);
    }

    @Test
    void opensTheConversationOnceTheTicketIsResolved() {
        desk.takeOver();
        Ticket ticket = desk.tickets.all().getFirst();
        desk.tickets.save(
                ticket.changed(
                        Ticket.Status.RESOLVED, ticket.assignment(), null, desk.clock.instant()));

        release();

        assertThat(desk.conversation()).isInstanceOf(Conversation.Open.class);
    }

    @Test
    void givesBackOnlyWhatWasTaken() {
        assertThat(release()).isEqualTo(Release.Outcome.NOT_TAKEN_OVER);
        assertThat(
                        desk.desk
                                .release()
                                .release(desk.workspace, new ConversationId(UUID.randomUUID())))
                .isEqualTo(Release.Outcome.UNKNOWN_CONVERSATION);
    }
}
