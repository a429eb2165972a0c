package ai.halo.application.log;

import ai.halo.domain.Json;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of a workspace as the team reads it: in order, nothing left out and nothing twice. */
public interface EventViews {

    /** What follows a place in the log; null is its beginning. A place is opaque. */
    Part after(WorkspaceId workspace, @Nullable String place, int limit);

    /** The place behind everything so far. */
    String end();

    /** One thing that happened, in ids, words and numbers only. */
    record Line(
            String place,
            UUID id,
            String type,
            int version,
            String subjectKind,
            UUID subject,
            String actor,
            @Nullable String requestId,
            Instant at,
            Json.Obj payload) {}

    /** Some lines, and the place from which to go on. */
    record Part(List<Line> lines, String next) {

        public Part {
            lines = List.copyOf(lines);
        }
    }
}
