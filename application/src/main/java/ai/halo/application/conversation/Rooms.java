package ai.halo.application.conversation;

import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who follows which session, and in which of them something may be new. */
final class Rooms {

    private final Map<WorkspaceId, Map<SessionId, Set<Follower>>> all = new HashMap<>();
    private final Map<WorkspaceId, Set<SessionId>> stirred = new HashMap<>();

    /** Lets a follower in; running what this returns lets it out again. */
    synchronized Runnable enter(WorkspaceId workspace, SessionId session, Follower follower) {
        all.computeIfAbsent(workspace, _ -> new HashMap<>())
                .computeIfAbsent(session, _ -> new HashSet<>())
                .add(follower);
        stir(workspace, session);
        return () -> leave(workspace, session, follower);
    }

    private synchronized void leave(WorkspaceId workspace, SessionId session, Follower follower) {
        all.computeIfPresent(
                workspace,
                (_, sessions) -> {
                    sessions.computeIfPresent(
                            session,
                            (_, present) -> {
                                present.remove(follower);
                                return present.isEmpty() ? null : present;
                            });
                    return sessions.isEmpty() ? null : sessions;
                });
    }

    synchronized boolean anyIn(WorkspaceId workspace) {
        return all.containsKey(workspace);
    }

    synchronized List<Follower> followers(WorkspaceId workspace, SessionId session) {
        return List.copyOf(all.getOrDefault(workspace, Map.of()).getOrDefault(session, Set.of()));
    }

    synchronized void stir(WorkspaceId workspace, SessionId session) {
        if (all.getOrDefault(workspace, Map.of()).containsKey(session)) {
            stirred.computeIfAbsent(workspace, _ -> new HashSet<>()).add(session);
        }
    }

    /**
     * Every session that was stirred since this was last asked, with the position up to which all
     * its followers have heard everything.
     */
    synchronized Map<WorkspaceId, Map<SessionId, Integer>> stirred() {
        Map<WorkspaceId, Map<SessionId, Integer>> heard = new HashMap<>();
        stirred.forEach((workspace, sessions) -> {
            for (SessionId session : sessions) {
                followers(workspace, session).stream()
                        .mapToInt(Follower::position)
                        .min()
                        .ifPresent(position ->
                                heard.computeIfAbsent(workspace, _ -> new HashMap<>())
                                        .put(session, position));
            }
        });
        stirred.clear();
        return heard;
    }
}
