package ai.halo.application.workspace;

import ai.halo.domain.workspace.Doubt;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who would have been refused while a workspace only watched: how many, and who was last. */
public interface Doubts {

    int SHOWN = 20;

    /** So many more, of which these were the last. */
    void add(Instant now, Map<Doubt.Reason, Long> counted, List<Doubt> last);

    /** All of them, those of this day and the six before, and the last, newest first. */
    Report report(Instant now);

    record Report(long total, long lastWeek, List<Doubt> last) {

        public Report {
            last = List.copyOf(last);
        }
    }
}
