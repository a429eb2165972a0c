package ai.halo.application;

import ai.halo.domain.DomainEvent;
import java.util.ArrayList;
import java.util.List;

/** The events that fakes were given to keep, in order. */
public final class Told {

    private final List<DomainEvent> events = new ArrayList<>();

    public void add(List<? extends DomainEvent> happened) {
        events.addAll(happened);
    }

    public List<DomainEvent> all() {
        return List.copyOf(events);
    }

    public <E extends DomainEvent> List<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
