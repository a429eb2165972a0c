package ai.halo.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a decision leaves behind: the new state and the events that led to it, to be saved together.
 */
public record Change<S>(S state, List<DomainEvent> events) {

    public Change {
        events = List.copyOf(events);
    }

    public static <S> Change<S> of(S state, DomainEvent... events) {
        return new Change<>(state, List.of(events));
    }

    /** This change and the next one as one. */
    public <T> Change<T> then(Change<T> next) {
        return new Change<>(
                next.state, Stream.concat(events.stream(), next.events.stream()).toList());
    }
}
