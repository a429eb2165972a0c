package ai.halo.application.audit;

import ai.halo.application.Page;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log as the team reads it, newest line first. */
public interface AuditViews {

    Page<Line> lines(WorkspaceId workspace, Page.Slice slice);

    /** Reads every line again and makes its hash anew. */
    Verdict verify(WorkspaceId workspace);

    /** One act: its place in the chain, who did what to whom, and in which request. */
    record Line(
            long position,
            Instant at,
            String actor,
            @Nullable String requestId,
            String deed,
            UUID subject,
            String hash) {}

    /** Whether the chain holds. */
    sealed interface Verdict {

        /** So many lines, the last of this hash. */
        record Intact(long lines, @Nullable String head) implements Verdict {}

        /** The place of the first line that is not what was written. */
        record Broken(long position) implements Verdict {}
    }
}
