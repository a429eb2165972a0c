package ai.halo.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.InMemoryDesk;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.TeammateReplied;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplyAsTeammateTest {

    final InMemoryDesk desk = new InMemoryDesk();
    final ConversationId conversation =
            desk.conversations
                    .join(ConversationsContract.begun("sess_1", new Visitor.Anonymous()))
                    .id();

    private ReplyAsTeammate.Outcome reply(ConversationId id) {
        return desk.desk
                .replyAsTeammate()
                .reply(desk.workspace, id, new MessageText("I am looking into it."));
    }

    @Test
    void speaksForTheTeammateWhoHasTheFloor() {
        desk.takeOver();

        ReplyAsTeammate.Outcome outcome = reply(conversation);

        Message said = desk.messages().getLast();
        assertThat(outcome).isEqualTo(new ReplyAsTeammate.Outcome.Replied(said));
        assertThat(said.role()).isEqualTo(Message.Role.TEAMMATE);
        assertThat(said.teammate()).isEqualTo(desk.kim.id());
        assertThat(desk.conversations.events()).last().isInstanceOf(TeammateReplied.class);
    }

    @Test
    void speaksForNobodyElse() {
        assertThat(reply(conversation)).isInstanceOf(ReplyAsTeammate.Outcome.NotTakenOver.class);
        assertThat(reply(new ConversationId(UUID.randomUUID())))
                .isInstanceOf(ReplyAsTeammate.Outcome.UnknownConversation.class);
        assertThat(desk.messages()).isEmpty();
    }
}
