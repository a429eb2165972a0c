package ai.halo.application.log;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A log in memory, which tells at once that it has grown. */
public final class InMemoryEvents implements EventViews, LogNews {

    private final Map<WorkspaceId, List<Line>> lines = new HashMap<>();
    private final List<Consumer<Set<WorkspaceId>>> listeners = new ArrayList<>();
    private long last;

    @Override
    public synchronized Part after(WorkspaceId workspace, @Nullable String place, int limit) {
        long from = place == null ? 0 : number(place);
        List<Line> part =
                lines.getOrDefault(workspace, List.of()).stream()
                        .filter(line -> number(line.place()) > from)
                        .limit(limit)
                        .toList();
        return new Part(part, part.isEmpty() ? place(from) : part.getLast().place());
    }

    @Override
    public synchronized String end() {
        return place(last);
    }

    @Override
    public synchronized void tell(Consumer<Set<WorkspaceId>> listener) {
        listeners.add(listener);
    }

    @Override
    public void nudge() {
        grown(Set.of());
    }

    /** Keeps that this happened to a subject. */
    public void happen(WorkspaceId workspace, String type, String kind, UUID subject, Instant at) {
        happen(workspace, type, kind, subject, at, Json.object().with(kind, subject.toString()));
    }

    public void happen(
            WorkspaceId workspace,
            String type,
            String kind,
            UUID subject,
            Instant at,
            Json.Obj payload) {
        synchronized (this) {
            last++;
            lines.computeIfAbsent(workspace, _ -> new ArrayList<>())
                    .add(
                            new Line(
                                    place(last),
                                    new UUID(0, last),
                                    type,
                                    1,
                                    kind,
                                    subject,
                                    "system",
                                    null,
                                    at,
                                    payload));
        }
        grown(new HashSet<>(Set.of(workspace)));
    }

    private void grown(Set<WorkspaceId> workspaces) {
        listeners.forEach(listener -> listener.accept(workspaces));
    }

    private static String place(long number) {
        return "0-0-" + number;
    }

    private static long number(String place) {
        if (!place.matches("0-0-\\d{1,18}")) {
            throw new InvalidValue("after", "is no position in the log");
        }
        return Long.parseLong(place.substring(4));
    }
}
