package ai.halo.application.log;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Room;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowLogTest {

    private static final WorkspaceId HERE = new WorkspaceId(new UUID(1, 1));
    private static final WorkspaceId ELSEWHERE = new WorkspaceId(new UUID(1, 2));

    private final InMemoryEvents events = new InMemoryEvents();
    private final FollowLog followLog = new FollowLog(events, events);

    @Test
    void tellsWhatFollowsAPlaceOnceAndInOrder() {
        happen(HERE, 250);
        var diary = new Diary(events.after(HERE, null, 10).next());
        var _ = followLog.follow(HERE, diary);
        happen(HERE, 5);
        happen(ELSEWHERE, 5);

        assertThat(diary.heard)
                .isEqualTo(
                        events.after(HERE, null, 1_000).lines().subList(10, 255).stream()
                                .map(EventViews.Line::place)
                                .toList());
    }

    @Test
    void waitsForWhoeverHasNoRoomAndTellsTheRestLater() {
        var diary = new Diary(events.end());
        var _ = followLog.follow(HERE, diary);
        diary.room = false;
        happen(HERE, 3);
        assertThat(diary.heard).isEmpty();

        diary.room = true;
        events.nudge();

        assertThat(diary.heard).hasSize(3);
    }

    @Test
    void tellsNothingMoreToWhoeverStopped() {
        var diary = new Diary(events.end());
        Runnable end = followLog.follow(HERE, diary);
        end.run();
        happen(HERE, 1);

        assertThat(diary.heard).isEmpty();
    }

    private void happen(WorkspaceId workspace, int times) {
        for (int i = 0; i < times; i++) {
            events.happen(workspace, "ticket_opened", "ticket", new UUID(2, i), Room.NOON);
        }
    }

    /** A follower who writes down what it hears. */
    private static final class Diary implements LogFollower {

        final List<String> heard = new ArrayList<>();
        boolean room = true;
        private String place;

        Diary(String place) {
            this.place = place;
        }

        @Override
        public String place() {
            return place;
        }

        @Override
        public boolean hasRoom() {
            return room;
        }

        @Override
        public void hear(EventViews.Part part) {
            part.lines().forEach(line -> heard.add(line.place()));
            place = part.next();
        }
    }
}
