package ai.halo.persistence.log;

import ai.halo.domain.DomainEvent;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event as it stands in the log. */
public record LoggedEvent(
        WorkspaceId workspace,
        UUID id,
        Cursor position,
        String type,
        int version,
        String subjectKind,
        UUID subject,
        String actor,
        @Nullable String requestId,
        Instant occurredAt,
        Json.Obj payload) {

    public boolean is(Class<? extends DomainEvent> event) {
        return type.equals(EventForm.name(event));
    }

    /** The event as the business knows it. */
    public <E extends DomainEvent> E as(Class<E> event) {
        if (!is(event)) {
            throw new IllegalArgumentException(type + " is no " + event.getSimpleName());
        }
        var values =
                Stream.of(event.getRecordComponents())
                        .map(component ->
                                component.getType() == Instant.class
                                        ? occurredAt
                                        : PayloadValue.value(
                                                payload.at(component.getName()),
                                                component.getType()))
                        .toArray();
        return Components.record(event, values);
    }
}
