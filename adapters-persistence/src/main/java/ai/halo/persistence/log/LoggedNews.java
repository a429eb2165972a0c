package ai.halo.persistence.log;

import static java.util.stream.Collectors.toSet;

import ai.halo.application.log.LogNews;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.Set;
import java.util.function.Consumer;

/** That the log has grown, as its tail tells it. */
public record LoggedNews(LogTail tail) implements LogNews {

    @Override
    public void tell(Consumer<Set<WorkspaceId>> listener) {
        tail.tell(logged ->
                listener.accept(logged.stream().map(LoggedEvent::workspace).collect(toSet())));
    }

    @Override
    public void nudge() {
        tail.nudge();
    }
}
