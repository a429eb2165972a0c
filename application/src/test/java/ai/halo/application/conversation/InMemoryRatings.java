package ai.halo.application.conversation;

import ai.halo.application.Told;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageRated;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.conversation.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ratings in memory, of what was said in conversations in memory. */
public final class InMemoryRatings implements Ratings {

    private final InMemoryConversations conversations;
    private final Told told;
    private final Map<MessageId, Rating> ratings = new HashMap<>();

    public InMemoryRatings(InMemoryConversations conversations) {
        this(conversations, new Told());
    }

    public InMemoryRatings(InMemoryConversations conversations, Told told) {
        this.conversations = conversations;
        this.told = told;
    }

    @Override
    public Optional<Rated> find(SessionId session, MessageId message) {
        return conversations
                .of(session)
                .flatMap(one ->
                        conversations.messages(one.id()).stream()
                                .filter(said -> said.id().equals(message))
                                .map(said ->
                                        new Rated(
                                                one.id(),
                                                message,
                                                one.transcript().visitor(),
                                                said.role()))
                                .findFirst());
    }

    @Override
    public void put(Rated rated, Rating rating, Instant now) {
        ratings.put(rated.message(), rating);
        told.add(
                List.of(
                        new MessageRated(
                                rated.conversation(), rated.message(), rating.verdict(), now)));
    }

    @Override
    public Map<MessageId, Rating> of(ConversationId conversation) {
        var of = new HashMap<MessageId, Rating>();
        for (Message message : conversations.messages(conversation)) {
            Rating rating = ratings.get(message.id());
            if (rating != null) {
                of.put(message.id(), rating);
            }
        }
        return of;
    }
}
