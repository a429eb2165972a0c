package ai.halo.rest.ticket;

import ai.halo.application.ticket.TicketViews.Line;
import ai.halo.application.ticket.TicketViews.Note;
import ai.halo.domain.Json;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.ticket.Assignment;
import ai.halo.domain.ticket.Submission;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.rest.web.Timestamps;
import org.jspecify.annotations.Nullable;

/** Tickets on the wire. */
final class TicketWire {

    private TicketWire() {}

    static Json.Obj json(Line line) {
        return json(line.ticket(), line.contact());
    }

    static Json.Obj json(Ticket ticket, @Nullable ContactId contact) {
        Assignment assignment = ticket.assignment();
        TeammateId assignee = assignment.assignee();
        ConversationId conversation = ticket.conversation();
        HandOffReason reason = ticket.reason();
        Long number = ticket.number();
        Double confidence = ticket.confidence();
        Json.Obj json =
                Json.object()
                        .with("id", ticket.id().value().toString())
                        .with("number", number == null ? Json.Null.NULL : Json.number(number))
                        .with("subject", ticket.subject())
                        .with("status", ticket.status().wire())
                        .with("priority", assignment.priority().wire())
                        .with("category", Json.text(assignment.category()))
                        .with("inbox", Json.text(assignment.inbox()))
                        .with(
                                "assignee",
                                Json.text(assignee == null ? null : assignee.value().toString()))
                        .with("routing_rule", Json.text(assignment.rule()))
                        .with("source", ticket.source())
                        .with(
                                "contact_id",
                                Json.text(contact == null ? null : contact.value().toString()))
                        .with(
                                "conversation_id",
                                Json.text(
                                        conversation == null
                                                ? null
                                                : conversation.value().toString()))
                        .with("reason", Json.text(reason == null ? null : reason.wire()))
                        .with(
                                "confidence",
                                confidence == null ? Json.Null.NULL : Json.number(confidence))
                        .with("metadata", ticket.metadata())
                        .with("snoozed_until", Timestamps.of(ticket.snoozedUntil()))
                        .with("created_at", Timestamps.of(ticket.createdAt()))
                        .with("updated_at", Timestamps.of(ticket.updatedAt()));
        Submission submission = ticket.submission();
        return submission == null
                ? json
                : json.with("requester", requester(submission))
                        .with("ai_enabled", Json.bool(submission.aiEnabled()));
    }

    private static Json requester(Submission submission) {
        EmailAddress email = submission.email();
        return Json.object()
                .with("name", Json.text(submission.name()))
                .with("email", Json.text(email == null ? null : email.value()));
    }

    /** The text a ticket was handed in with, as the first message of its thread. */
    static Json.Obj message(Ticket ticket, Submission submission) {
        return Json.object()
                .with("id", ticket.id().value().toString())
                .with("position", Json.number(0))
                .with("role", "user")
                .with("text", submission.message())
                .with("created_at", Timestamps.of(ticket.createdAt()));
    }

    static Json.Obj json(Note note) {
        return Json.object()
                .with("mode", "note")
                .with("role", "teammate")
                .with("text", note.text())
                .with("teammate_id", note.teammate().value().toString())
                .with("created_at", Timestamps.of(note.createdAt()));
    }
}
