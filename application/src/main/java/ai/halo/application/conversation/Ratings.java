package ai.halo.application.conversation;

import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.conversation.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What customers think of what they were told; the last word counts. */
public interface Ratings {

    /** The message of a session that is to be rated. */
    Optional<Rated> find(SessionId session, MessageId message);

    void put(Rated rated, Rating rating, Instant now);

    Map<MessageId, Rating> of(ConversationId conversation);

    /** A message: in which conversation and whose it is, and who said it. */
    record Rated(
            ConversationId conversation, MessageId message, Visitor owner, Message.Role role) {}
}
