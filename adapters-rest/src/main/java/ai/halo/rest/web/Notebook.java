package ai.halo.rest.web;

import ai.halo.application.workspace.DoorNotes;
import ai.halo.application.workspace.KeepDoorNotes;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.Doubt;
import ai.halo.domain.workspace.WorkspaceId;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what was seen at the door until it is written down, once a minute or when somebody
 * wants to read it. A crash loses a minute of it, which costs nobody anything.
 */
@Singleton
public final class Notebook {

    private static final Logger LOG = LoggerFactory.getLogger(Notebook.class);
    private static final int LAST = 50;

    private final KeepDoorNotes keepDoorNotes;
    private final Map<WorkspaceId, Page> pages = new ConcurrentHashMap<>();

    Notebook(KeepDoorNotes keepDoorNotes) {
        this.keepDoorNotes = keepDoorNotes;
    }

    public void used(WorkspaceId workspace, ApiKeyId key, Instant moment) {
        pages.compute(workspace, (_, page) -> open(page).used(key, moment));
    }

    public void doubted(WorkspaceId workspace, Doubt doubt) {
        pages.compute(workspace, (_, page) -> open(page).doubted(doubt));
    }

    /** What was seen so far in this workspace can be read when this returns. */
    public void write(WorkspaceId workspace) {
        Page page = pages.remove(workspace);
        if (page != null) {
            keepDoorNotes.keep(workspace, page.notes());
        }
    }

    @PreDestroy
    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    void writeAll() {
        for (WorkspaceId workspace : List.copyOf(pages.keySet())) {
            try {
                write(workspace);
            } catch (RuntimeException notKept) {
                LOG.warn("What was seen at the door is not kept", notKept);
            }
        }
    }

    private static Page open(@Nullable Page page) {
        return page == null
                ? new Page(new HashMap<>(), new EnumMap<>(Doubt.Reason.class), new ArrayList<>())
                : page;
    }

    /** Only ever touched by whoever holds its place in the map. */
    private record Page(
            Map<ApiKeyId, Instant> used, Map<Doubt.Reason, Long> counted, List<Doubt> last) {

        Page used(ApiKeyId key, Instant moment) {
            used.put(key, moment);
            return this;
        }

        Page doubted(Doubt doubt) {
            counted.merge(doubt.reason(), 1L, Long::sum);
            last.add(doubt);
            if (last.size() > LAST) {
                last.removeFirst();
            }
            return this;
        }

        DoorNotes notes() {
            return new DoorNotes(used, counted, last);
        }
    }
}
