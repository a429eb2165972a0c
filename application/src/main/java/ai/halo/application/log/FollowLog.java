package ai.halo.application.log;

import ai.halo.application.log.EventViews.Part;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets the team follow the log of its workspace. Each follower is told from where it was told last,
 * as fast as it takes it.
 */
public final class FollowLog {

    private static final int AT_ONCE = 100;

    private final EventViews events;
    private final LogNews news;
    private final Map<LogFollower, WorkspaceId> followers = new ConcurrentHashMap<>();
    private final Set<LogFollower> behind = ConcurrentHashMap.newKeySet();

    public FollowLog(EventViews events, LogNews news) {
        this.events = events;
        this.news = news;
        news.tell(this::tell);
    }

    /** Tells the follower soon what it has not heard, and from then on all news, until it ends. */
    public Runnable follow(WorkspaceId workspace, LogFollower follower) {
        followers.put(follower, workspace);
        behind.add(follower);
        news.nudge();
        return () -> followers.remove(follower);
    }

    private void tell(Set<WorkspaceId> grown) {
        followers.forEach((follower, workspace) -> {
            if (grown.contains(workspace)) {
                behind.add(follower);
            }
        });
        behind.retainAll(followers.keySet());
        behind.forEach(this::tellAll);
    }

    private void tellAll(LogFollower follower) {
        WorkspaceId workspace = followers.get(follower);
        while (workspace != null && follower.hasRoom()) {
            Part part = events.after(workspace, follower.place(), AT_ONCE);
            if (part.lines().isEmpty()) {
                behind.remove(follower);
                return;
            }
            follower.hear(part);
        }
    }
}
