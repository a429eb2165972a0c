package ai.halo.application.ticket;

import ai.halo.domain.ticket.Inbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Inboxes in memory. */
public final class InMemoryInboxes implements Inboxes {

    private final Map<UUID, Inbox> kept = new LinkedHashMap<>();

    @Override
    public List<Inbox> list() {
        return List.copyOf(kept.values());
    }

    @Override
    public Optional<Inbox> find(UUID id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void add(Inbox inbox) {
        kept.put(inbox.id(), inbox);
    }

    @Override
    public boolean change(Inbox inbox) {
        return kept.replace(inbox.id(), inbox) != null;
    }

    @Override
    public boolean remove(UUID id) {
        return kept.remove(id) != null;
    }
}
