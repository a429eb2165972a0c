package ai.halo.application.conversation;

import ai.halo.application.Page;
import ai.halo.application.conversation.Exchange.Said;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What customers see of the conversations in memory; every teammate is called Kim. */
public final class InMemoryExchanges implements ExchangeViews {

    private final InMemoryConversations conversations;

    public InMemoryExchanges(InMemoryConversations conversations) {
        this.conversations = conversations;
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
                        .map(message ->
                                new Said(message, message.teammate() == null ? null : "Kim", null))
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
