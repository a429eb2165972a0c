package ai.halo.persistence.ticket;

import static ai.halo.persistence.schema.Tables.TICKET;

import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Assignment;
import ai.halo.domain.ticket.Priority;
import ai.halo.domain.ticket.Submission;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.persistence.Jsonb;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A ticket as its row keeps it. */
final class TicketForm {

    private TicketForm() {}

    /** What never changes about a ticket, apart from its number. */
    static Map<Field<?>, @Nullable Object> origin(UUID workspace, Ticket ticket) {
        ExternalId user = ticket.user();
        ConversationId conversation = ticket.conversation();
        HandOffReason reason = ticket.reason();
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(TICKET.WORKSPACE, workspace);
        columns.put(TICKET.ID, ticket.id().value());
        columns.put(TICKET.SUBJECT, ticket.subject());
        columns.put(TICKET.SOURCE, ticket.source());
        columns.put(TICKET.USER_ID, user == null ? null : user.value());
        columns.put(TICKET.CONVERSATION, conversation == null ? null : conversation.value());
        columns.put(TICKET.REASON, reason == null ? null : reason.wire());
        columns.put(TICKET.CONFIDENCE, ticket.confidence());
        columns.put(TICKET.METADATA, Jsonb.of(ticket.metadata()));
        columns.put(TICKET.CREATED_AT, ticket.createdAt());
        Submission submission = ticket.submission();
        if (submission != null) {
            columns.putAll(handedIn(submission));
        }
        return columns;
    }

    private static Map<Field<?>, @Nullable Object> handedIn(Submission submission) {
        ContactId contact = submission.contact();
        EmailAddress email = submission.email();
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(TICKET.CONTACT, contact == null ? null : contact.value());
        columns.put(TICKET.REQUESTER_NAME, submission.name());
        columns.put(TICKET.REQUESTER_EMAIL, email == null ? null : email.value());
        columns.put(TICKET.MESSAGE, submission.message());
        columns.put(TICKET.AI_ENABLED, submission.aiEnabled());
        return columns;
    }

    static Map<Field<?>, @Nullable Object> state(Ticket ticket) {
        Assignment assignment = ticket.assignment();
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(TICKET.STATUS, ticket.status().wire());
        columns.put(TICKET.PRIORITY, assignment.priority().wire());
        columns.put(TICKET.CATEGORY, assignment.category());
        columns.put(TICKET.INBOX, assignment.inbox());
        columns.put(TICKET.ROUTING_RULE, assignment.rule());
        columns.put(TICKET.SNOOZED_UNTIL, ticket.snoozedUntil());
        columns.put(TICKET.UPDATED_AT, ticket.updatedAt());
        return columns;
    }

    static Ticket read(Record row) {
        String user = row.get(TICKET.USER_ID);
        UUID conversation = row.get(TICKET.CONVERSATION);
        String reason = row.get(TICKET.REASON);
        return new Ticket(
                new TicketId(row.get(TICKET.ID)),
                row.get(TICKET.NUMBER),
                row.get(TICKET.SUBJECT),
                Ticket.Status.valueOf(row.get(TICKET.STATUS).toUpperCase(Locale.ROOT)),
                assignment(row),
                row.get(TICKET.SOURCE),
                user == null ? null : new ExternalId(user),
                conversation == null ? null : new ConversationId(conversation),
                reason == null ? null : HandOffReason.valueOf(reason.toUpperCase(Locale.ROOT)),
                row.get(TICKET.CONFIDENCE),
                Jsonb.object(row.get(TICKET.METADATA)),
                row.get(TICKET.SNOOZED_UNTIL),
                row.get(TICKET.CREATED_AT),
                row.get(TICKET.UPDATED_AT),
                submission(row));
    }

    private static @Nullable Submission submission(Record row) {
        UUID contact = row.get(TICKET.CONTACT);
        String email = row.get(TICKET.REQUESTER_EMAIL);
        String message = row.get(TICKET.MESSAGE);
        return message == null
                ? null
                : new Submission(
                        contact == null ? null : new ContactId(contact),
                        row.get(TICKET.REQUESTER_NAME),
                        email == null ? null : new EmailAddress(email),
                        message,
                        row.get(TICKET.AI_ENABLED));
    }

    private static Assignment assignment(Record row) {
        UUID assignee = row.get(TICKET.ASSIGNEE);
        return new Assignment(
                row.get(TICKET.INBOX),
                Priority.valueOf(row.get(TICKET.PRIORITY).toUpperCase(Locale.ROOT)),
                row.get(TICKET.CATEGORY),
                assignee == null ? null : new TeammateId(assignee),
                row.get(TICKET.ROUTING_RULE));
    }
}
