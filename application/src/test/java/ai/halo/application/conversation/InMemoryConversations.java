package ai.halo.application.conversation;

import ai.halo.domain.Change;
import ai.halo.domain.DomainEvent;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Conversation.Closed;
import ai.halo.domain.conversation.Conversation.Escalated;
import ai.halo.domain.conversation.Conversation.Open;
import ai.halo.domain.conversation.Conversation.TakenOver;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessagesRead;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.conversation.Transcript;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conversations in memory, with everything that was ever said and happened in them. */
public final class InMemoryConversations implements Conversations {

    private final Map<ConversationId, Conversation> byId = new LinkedHashMap<>();
    private final Map<ConversationId, Integer> read = new HashMap<>();
    private final Map<ConversationId, List<Message>> said = new HashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();

    @Override
    public Optional<Conversation> lock(ConversationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<Conversation> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Conversation> of(SessionId session) {
        return byId.values().stream()
                .filter(one -> one.transcript().session().equals(session))
                .findFirst();
    }

    @Override
    public Conversation join(Transcript begun) {
        return of(begun.session())
                .orElseGet(() -> {
                    var open = new Open(begun);
                    byId.put(open.id(), open);
                    return open;
                });
    }

    @Override
    public void save(Change<? extends Conversation> change) {
        Conversation state = change.state();
        said.computeIfAbsent(state.id(), _ -> new ArrayList<>()).addAll(state.transcript().said());
        byId.put(state.id(), stored(state, state.transcript().visitor()));
        events.addAll(change.events());
    }

    @Override
    public boolean link(SessionId session, Visitor visitor) {
        return of(session).map(one -> link(one, visitor)).orElse(true);
    }

    @Override
    public void markRead(SessionId session, int position, Instant now) {
        of(session)
                .ifPresent(one -> {
                    int to = Math.min(position, one.transcript().length());
                    if (to > read(one.id())) {
                        read.put(one.id(), to);
                        events.add(new MessagesRead(one.id(), to, now));
                    }
                });
    }

    int read(ConversationId id) {
        return read.getOrDefault(id, 0);
    }

    public List<Message> messages(ConversationId id) {
        return List.copyOf(said.getOrDefault(id, List.of()));
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    private boolean link(Conversation conversation, Visitor visitor) {
        Visitor owner = conversation.transcript().visitor();
        if (owner.admits(visitor)) {
            byId.put(conversation.id(), stored(conversation, owner.joinedBy(visitor)));
        }
        return owner.admits(visitor);
    }

    /** What is loaded next time: the same floor, and nothing said since. */
    private static Conversation stored(Conversation conversation, Visitor owner) {
        Transcript transcript = loaded(conversation.transcript(), owner);
        return switch (conversation) {
            case Open _ -> new Open(transcript);
            case Escalated(_, var ticket) -> new Escalated(transcript, ticket);
            case TakenOver(_, var teammate, var ticket) ->
                    new TakenOver(transcript, teammate, ticket);
            case Closed(_, var closedAt) -> new Closed(transcript, closedAt);
        };
    }

    private static Transcript loaded(Transcript transcript, Visitor owner) {
        return new Transcript(
                transcript.id(),
                transcript.session(),
                transcript.agent(),
                owner,
                transcript.mode(),
                transcript.length(),
                transcript.epoch(),
                transcript.createdAt(),
                transcript.updatedAt(),
                List.of());
    }
}
