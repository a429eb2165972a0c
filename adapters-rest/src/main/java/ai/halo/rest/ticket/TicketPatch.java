package ai.halo.rest.ticket;

import ai.halo.application.ticket.WorkTicket.Work;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.ticket.Assignment;
import ai.halo.domain.ticket.Priority;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.rest.web.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request changes about a ticket; what it leaves out stays, null empties. */
final class TicketPatch {

    private TicketPatch() {}

    static Work of(Ticket ticket, Fields sent) {
        Assignment known = ticket.assignment();
        return new Work(
                status(ticket.status(), sent),
                new Assignment(
                        known.inbox(),
                        priority(known.priority(), sent),
                        sent.has("category") ? sent.textOrNull("category", 200) : known.category(),
                        sent.has("assignee") ? assignee(sent) : known.assignee(),
                        known.rule()),
                sent.has("snoozed_until") ? time(sent) : ticket.snoozedUntil());
    }

    private static Ticket.Status status(Ticket.Status known, Fields sent) {
        String word = sent.textOrNull("status");
        return word == null
                ? known
                : Arrays.stream(Ticket.Status.values())
                        .filter(status -> status.wire().equals(word))
                        .findFirst()
                        .orElseThrow(() ->
                                new InvalidValue(
                                        "status",
                                        "must be open, in_progress, snoozed, resolved or"
                                                + " spam"));
    }

    private static Priority priority(Priority known, Fields sent) {
        String word = sent.textOrNull("priority");
        if (word == null) {
            return known;
        }
        if (!word.matches("normal|priority")) {
            throw new InvalidValue("priority", "must be normal or priority");
        }
        return Priority.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable TeammateId assignee(Fields sent) {
        String id = sent.textOrNull("assignee");
        try {
            return id == null ? null : new TeammateId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new InvalidValue("assignee", "must be the id of a teammate");
        }
    }

    private static @Nullable Instant time(Fields sent) {
        if (sent.json().at("snoozed_until") == Json.Null.NULL) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(sent.text("snoozed_until"));
            if (time.getYear() < 0 || time.getYear() > 9999) {
                throw new DateTimeException("no year of RFC 3339");
            }
            return time.toInstant();
        } catch (DateTimeException noTime) {
            throw new InvalidValue("snoozed_until", "must be an RFC 3339 time");
        }
    }
}
