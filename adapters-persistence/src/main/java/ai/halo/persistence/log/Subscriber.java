package ai.halo.persistence.log;

import ai.halo.domain.DomainEvent;
import java.time.Duration;

/** Who wants to be told of an event, under a name that outlives restarts, and how long after. */
public record Subscriber(String name, Class<? extends DomainEvent> event, Duration delay) {

    public static Subscriber of(String name, Class<? extends DomainEvent> event) {
        return new Subscriber(name, event, Duration.ZERO);
    }
}
