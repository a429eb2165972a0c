package ai.halo.application.context;

import static java.util.Comparator.comparing;

import ai.halo.application.OneAtATime;
import ai.halo.application.PerWorkspace;
import ai.halo.domain.context.ContextEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Context in memory. */
public final class InMemoryContextEntries implements ContextEntries {

    private final PerWorkspace<Map<Subject, List<Kept>>> context;

    public InMemoryContextEntries(OneAtATime transactions) {
        context = new PerWorkspace<>(transactions::workspace, HashMap::new);
    }

    @Override
    public void put(Subject subject, List<ContextEntry> entries, Instant now) {
        var kept = context.here().computeIfAbsent(subject, _ -> new ArrayList<>());
        for (ContextEntry entry : entries) {
            kept.removeIf(old -> replaces(entry, old.entry()));
            kept.add(new Kept(entry, now));
        }
    }

    @Override
    public List<Kept> about(Subject subject) {
        return context.here().getOrDefault(subject, List.of()).stream()
                .sorted(comparing(kept -> kept.entry().key()))
                .toList();
    }

    private static boolean replaces(ContextEntry entry, ContextEntry old) {
        return old.key().equals(entry.key()) && old.provenance() == entry.provenance();
    }
}
