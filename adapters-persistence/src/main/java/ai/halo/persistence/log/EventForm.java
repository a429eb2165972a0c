package ai.halo.persistence.log;

import ai.halo.domain.DomainEvent;
import ai.halo.domain.Json;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.UUID;

/**
 * An event as the log keeps it. Its subject is what its first component names, its payload all of
 * them but the time.
 */
record EventForm(String type, String subjectKind, UUID subject, Json.Obj payload) {

    private static final String TIME = "occurredAt";

    static EventForm of(DomainEvent event) {
        var components = event.getClass().getRecordComponents();
        var payload = Json.object();
        for (var component : components) {
            if (!component.getName().equals(TIME)) {
                payload = payload.with(component.getName(), value(component, event));
            }
        }
        return new EventForm(
                name(event.getClass()),
                components[0].getName(),
                UUID.fromString(payload.at(components[0].getName()).plain()),
                payload);
    }

    /** {@code ticket_opened} for {@code TicketOpened}. */
    static String name(Class<?> event) {
        return event.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Json value(RecordComponent component, DomainEvent event) {
        return PayloadValue.json(Components.valueOf(component, event));
    }
}
