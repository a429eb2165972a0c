package ai.halo.application.conversation;

import ai.halo.application.conversation.Happenings.Happening;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets customers follow their conversations while they go on. Whatever happens, what followers have
 * not heard yet is read once for all of them, so that nothing is lost or told twice.
 */
public final class FollowExchange {

    /** So many messages of one conversation are told at once. */
    private static final int AT_ONCE = 100;

    private final ExchangeViews exchanges;
    private final Happenings happenings;
    private final Rooms rooms = new Rooms();

    public FollowExchange(ExchangeViews exchanges, Happenings happenings) {
        this.exchanges = exchanges;
        this.happenings = happenings;
        happenings.tell(this::tell);
    }

    /** Tells the follower soon what it has not heard, and from then on all news, until it ends. */
    public Runnable follow(WorkspaceId workspace, SessionId session, Follower follower) {
        Runnable end = rooms.enter(workspace, session, follower);
        happenings.nudge();
        return end;
    }

    private void tell(List<Happening> happened) {
        Map<WorkspaceId, Set<ConversationId>> conversations = new HashMap<>();
        for (Happening one : happened) {
            if (rooms.anyIn(one.workspace())) {
                conversations
                        .computeIfAbsent(one.workspace(), _ -> new HashSet<>())
                        .add(one.conversation());
            }
        }
        conversations.forEach((workspace, ids) ->
                exchanges
                        .sessions(workspace, ids)
                        .values()
                        .forEach(session -> rooms.stir(workspace, session)));
        rooms.stirred().forEach(this::tellOrTryAgain);
        rated(happened).forEach(this::tellRated);
    }

    private Map<WorkspaceId, Set<MessageId>> rated(List<Happening> happened) {
        Map<WorkspaceId, Set<MessageId>> rated = new HashMap<>();
        for (Happening one : happened) {
            if (one.rated() != null && rooms.anyIn(one.workspace())) {
                rated.computeIfAbsent(one.workspace(), _ -> new HashSet<>()).add(one.rated());
            }
        }
        return rated;
    }

    private void tellRated(WorkspaceId workspace, Set<MessageId> rated) {
        exchanges
                .said(workspace, rated)
                .forEach((session, said) ->
                        rooms.followers(workspace, session)
                                .forEach(one -> said.forEach(one::hearRated)));
    }

    private void tellOrTryAgain(WorkspaceId workspace, Map<SessionId, Integer> positions) {
        try {
            tell(workspace, positions);
        } catch (RuntimeException failed) {
            positions.keySet().forEach(session -> rooms.stir(workspace, session));
            throw failed;
        }
    }

    private void tell(WorkspaceId workspace, Map<SessionId, Integer> positions) {
        for (Exchange news : exchanges.after(workspace, positions, AT_ONCE)) {
            rooms.followers(workspace, news.session()).forEach(one -> one.hear(news));
            if (news.shownTo(news.last()) < news.last()) {
                rooms.stir(workspace, news.session());
                happenings.nudge();
            }
        }
    }
}
