package ai.halo.domain.ticket;

import ai.halo.domain.Change;
import ai.halo.domain.DomainEvent;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.workspace.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A piece of work in the inbox. */
public record Ticket(
        TicketId id,
        @Nullable Long number,
        String subject,
        Status status,
        Assignment assignment,
        String source,
        @Nullable ExternalId user,
        @Nullable ConversationId conversation,
        @Nullable HandOffReason reason,
        @Nullable Double confidence,
        Json.Obj metadata,
        @Nullable Instant snoozedUntil,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Submission submission) {

    public static final int MAX_SUBJECT = 1_000;

    /** Where the work stands. */
    public enum Status {
        OPEN,
        IN_PROGRESS,
        SNOOZED,
        RESOLVED,
        SPAM;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean unresolved() {
            return this != RESOLVED && this != SPAM;
        }
    }

    /** A ticket that came from a conversation. */
    public Ticket(
            TicketId id,
            @Nullable Long number,
            String subject,
            Status status,
            Assignment assignment,
            String source,
            @Nullable ExternalId user,
            @Nullable ConversationId conversation,
            @Nullable HandOffReason reason,
            @Nullable Double confidence,
            Json.Obj metadata,
            @Nullable Instant snoozedUntil,
            Instant createdAt,
            Instant updatedAt) {
        this(
                id,
                number,
                subject,
                status,
                assignment,
                source,
                user,
                conversation,
                reason,
                confidence,
                metadata,
                snoozedUntil,
                createdAt,
                updatedAt,
                null);
    }

    /** A new ticket, sorted by the first routing rule that matches; rules run once, here. */
    public static Change<Ticket> open(
            Ticket draft, List<TicketRoutingRule> rules, Facts asker, Instant now) {
        Facts facts =
                field -> field.startsWith("ticket.") ? draft.about(field) : asker.about(field);
        Assignment assignment =
                rules.stream()
                        .filter(rule -> rule.enabled() && rule.conditions().holdsFor(facts))
                        .findFirst()
                        .map(rule -> draft.assignment.by(rule))
                        .orElse(draft.assignment);
        Ticket opened = draft.with(draft.status, assignment, draft.snoozedUntil, now);
        DomainEvent event = new TicketOpened(draft.id, draft.conversation, draft.reason, now);
        return Change.of(opened, event);
    }

    /** The ticket after somebody worked on it. */
    public Change<Ticket> changed(
            Status status, Assignment assignment, @Nullable Instant snoozedUntil, Instant now) {
        return Change.of(
                with(status, assignment, snoozedUntil, now), new TicketChanged(id, status, now));
    }

    private Ticket with(
            Status status, Assignment assignment, @Nullable Instant snoozedUntil, Instant now) {
        return new Ticket(
                id,
                number,
                subject,
                status,
                assignment,
                source,
                user,
                conversation,
                reason,
                confidence,
                metadata,
                snoozedUntil,
                createdAt,
                now,
                submission);
    }

    private @Nullable Json about(String field) {
        return switch (field.substring("ticket.".length())) {
            case "status" -> Json.text(status.wire());
            case "priority" -> Json.text(assignment.priority().wire());
            case "category" -> Json.text(assignment.category());
            case "source" -> Json.text(source);
            case "subject", "email_subject" -> Json.text(subject);
            case "email_body" -> submission == null ? null : Json.text(submission.message());
            case "reason" -> reason == null ? null : Json.text(reason.wire());
            case "auto_created" -> Json.bool(reason != null);
            case String custom -> metadata.get(custom.replaceFirst("^custom:", ""));
        };
    }
}
