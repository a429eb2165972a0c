package ai.halo.application.conversation;

import ai.halo.application.Page;
import ai.halo.application.conversation.Exchange.Said;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What customers see of the conversations in memory; every teammate is called Kim. */
public final class InMemoryExchanges implements ExchangeViews {

    private final InMemoryConversations conversations;
    private final InMemoryRatings ratings;

    public InMemoryExchanges(InMemoryConversations conversations) {
        this(conversations, new InMemoryRatings(conversations));
    }

    public InMemoryExchanges(InMemoryConversations conversations, InMemoryRatings ratings) {
        this.conversations = conversations;
        this.ratings = ratings;
    }

    @Override
    public synchronized Optional<Exchange> after(
            WorkspaceId workspace, SessionId session, int position, int limit) {
        return conversations.of(session).map(one -> exchange(one, position, limit));
    }

    @Override
    public Optional<Exchange> latest(WorkspaceId workspace, SessionId session, int limit) {
        return conversations
                .of(session)
                .map(one -> exchange(one, one.transcript().length() - limit, limit));
    }

    @Override
    public List<Exchange> after(
            WorkspaceId workspace, Map<SessionId, Integer> positions, int limit) {
        return positions.keySet().stream()
                .flatMap(one ->
                        after(workspace, one, positions.getOrDefault(one, 0), limit).stream())
                .toList();
    }

    @Override
    public Map<SessionId, List<Said>> said(WorkspaceId workspace, Collection<MessageId> messages) {
        var said = new HashMap<SessionId, List<Said>>();
        for (Conversation one : conversations.all()) {
            conversations.messages(one.id()).stream()
                    .filter(message -> messages.contains(message.id()))
                    .forEach(message ->
                            said.computeIfAbsent(one.transcript().session(), _ -> new ArrayList<>())
                                    .add(said(message, one)));
        }
        return said;
    }

    private Said said(Message message, Conversation one) {
        return new Said(
                message,
                message.teammate() == null ? null : "Kim",
                ratings.of(one.id()).get(message.id()));
    }

    @Override
    public Map<ConversationId, SessionId> sessions(
            WorkspaceId workspace, Collection<ConversationId> ids) {
        var sessions = new HashMap<ConversationId, SessionId>();
        for (ConversationId id : ids) {
            conversations.lock(id).ifPresent(one -> sessions.put(id, one.transcript().session()));
        }
        return sessions;
    }

    @Override
    public Page<Line> of(WorkspaceId workspace, ExternalId user, Page.Slice slice) {
        return new Page<>(List.of(), null);
    }

    private Exchange exchange(Conversation one, int after, int limit) {
        List<Message> messages = conversations.messages(one.id());
        int read = conversations.read(one.id());
        boolean taken = one instanceof Conversation.TakenOver;
        return new Exchange(
                one.transcript().session(),
                one.transcript().visitor(),
                floor(one),
                taken ? "Kim" : null,
                messages.size(),
                read,
                (int)
                        messages.stream()
                                .filter(message -> message.position() > read)
                                .filter(message -> message.role() != Message.Role.USER)
                                .count(),
                messages.stream()
                        .filter(message -> message.position() > after)
                        .limit(limit)
                        .map(message -> said(message, one))
                        .toList());
    }

    private static String floor(Conversation one) {
        return switch (one) {
            case Conversation.Open _ -> "open";
            case Conversation.Escalated _ -> "escalated";
            case Conversation.TakenOver _ -> "taken_over";
            case Conversation.Closed _ -> "closed";
        };
    }
}
