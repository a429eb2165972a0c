package ai.halo.application.conversation;

import ai.halo.application.Page;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conversations as their customers see them. */
public interface ExchangeViews {

    /** Up to {@code limit} messages after a position. */
    Optional<Exchange> after(WorkspaceId workspace, SessionId session, int position, int limit);

    /** The last messages. */
    Optional<Exchange> latest(WorkspaceId workspace, SessionId session, int limit);

    /** The same for many sessions at once, each after a position of its own. */
    List<Exchange> after(WorkspaceId workspace, Map<SessionId, Integer> positions, int limit);

    /** Messages wherever they were said, each with its session. */
    Map<SessionId, List<Exchange.Said>> said(WorkspaceId workspace, Collection<MessageId> messages);

    /** The sessions of these conversations. */
    Map<ConversationId, SessionId> sessions(
            WorkspaceId workspace, Collection<ConversationId> conversations);

    /** All conversations of a user, the one last spoken in first. */
    Page<Line> of(WorkspaceId workspace, ExternalId user, Page.Slice slice);

    /** A conversation in a list: how it began, how it stands, and what is new in it. */
    record Line(
            SessionId session,
            String firstWords,
            String lastWords,
            String floor,
            int unread,
            Instant updatedAt) {}
}
