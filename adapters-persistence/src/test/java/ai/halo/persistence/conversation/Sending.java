package ai.halo.persistence.conversation;

import static ai.halo.application.conversation.ConversationsContract.begun;

import ai.halo.application.Room;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.Incoming;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.conversation.SessionId;
import ai.halo.persistence.TestDatabase;
import ai.halo.persistence.log.EventLog;
import java.util.List;
import java.util.UUID;

/** Customers who send pictures. */
public record Sending(Room room, EventLog log) {

    public static final Image.Inline GIF = new Image.Inline("image/gif", "R0lGODlh");
    public static final Image.Inline PNG = new Image.Inline("image/png", "iVBORw0KGgo=");

    public String sent(SessionId session, Visitor visitor, Image.Inline picture) {
        return sent(session, visitor, List.of(picture));
    }

    /** The hash of the first of the pictures that came with a message. */
    public String sent(SessionId session, Visitor visitor, List<Image.Inline> pictures) {
        var conversations = new PostgresConversations(TestDatabase.transactions(), log);
        return room.within(() -> {
            Conversation joined = conversations.join(begun(session.value(), visitor));
            var incoming =
                    new Incoming(
                            new MessageId(UUID.randomUUID()),
                            null,
                            new AgentId(UUID.randomUUID()),
                            visitor,
                            Mode.CHAT,
                            new MessageText("Look"),
                            List.copyOf(pictures));
            conversations.save(joined.receive(incoming, Room.NOON));
            return ImagesForm.stored(pictures.getFirst()).sha256();
        });
    }
}
