package ai.halo.persistence.conversation;

import static ai.halo.persistence.schema.Tables.CONVERSATION;

import ai.halo.domain.agent.AgentId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Conversation.Closed;
import ai.halo.domain.conversation.Conversation.Escalated;
import ai.halo.domain.conversation.Conversation.Open;
import ai.halo.domain.conversation.Conversation.TakenOver;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.conversation.Transcript;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.persistence.Jsonb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A conversation as its row keeps it. */
public final class ConversationForm {

    private ConversationForm() {}

    public static Conversation read(Record row) {
        var transcript =
                new Transcript(
                        new ConversationId(row.get(CONVERSATION.ID)),
                        new SessionId(row.get(CONVERSATION.SESSION)),
                        new AgentId(row.get(CONVERSATION.AGENT)),
                        visitor(row),
                        Mode.of(row.get(CONVERSATION.MODE)),
                        row.get(CONVERSATION.LENGTH),
                        row.get(CONVERSATION.EPOCH),
                        row.get(CONVERSATION.CREATED_AT),
                        row.get(CONVERSATION.UPDATED_AT),
                        List.of());
        return switch (row.get(CONVERSATION.FLOOR)) {
            case "escalated" -> new Escalated(transcript, ticket(row));
            case "taken_over" ->
                    new TakenOver(
                            transcript,
                            new TeammateId(row.get(CONVERSATION.TEAMMATE)),
                            ticket(row));
            case "closed" -> new Closed(transcript, row.get(CONVERSATION.CLOSED_AT));
            case String _ -> new Open(transcript);
        };
    }

    public static Visitor visitor(Record row) {
        return VisitorForm.read(
                row.get(CONVERSATION.VISITOR),
                row.get(CONVERSATION.USER_ID),
                Jsonb.object(row.get(CONVERSATION.CLAIMS)));
    }

    static String floor(Conversation conversation) {
        return switch (conversation) {
            case Open _ -> "open";
            case Escalated _ -> "escalated";
            case TakenOver _ -> "taken_over";
            case Closed _ -> "closed";
        };
    }

    /** What never changes about a conversation. */
    static Map<Field<?>, @Nullable Object> origin(UUID workspace, Transcript transcript) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(CONVERSATION.WORKSPACE, workspace);
        columns.put(CONVERSATION.ID, transcript.id().value());
        columns.put(CONVERSATION.SESSION, transcript.session().value());
        columns.put(CONVERSATION.CREATED_AT, transcript.createdAt());
        return columns;
    }

    static Map<Field<?>, @Nullable Object> state(Conversation conversation) {
        Transcript transcript = conversation.transcript();
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(CONVERSATION.AGENT, transcript.agent().value());
        columns.put(CONVERSATION.MODE, transcript.mode().wire());
        columns.put(CONVERSATION.LENGTH, transcript.length());
        columns.put(CONVERSATION.EPOCH, transcript.epoch());
        columns.put(CONVERSATION.UPDATED_AT, transcript.updatedAt());
        columns.putAll(owner(transcript.visitor()));
        columns.putAll(heldBy(conversation));
        return columns;
    }

    static Map<Field<?>, @Nullable Object> owner(Visitor visitor) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(CONVERSATION.VISITOR, VisitorForm.kind(visitor));
        columns.put(CONVERSATION.USER_ID, VisitorForm.user(visitor));
        columns.put(CONVERSATION.CLAIMS, VisitorForm.claims(visitor));
        return columns;
    }

    private static Map<Field<?>, @Nullable Object> heldBy(Conversation conversation) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(CONVERSATION.FLOOR, floor(conversation));
        columns.put(CONVERSATION.TICKET, null);
        columns.put(CONVERSATION.TEAMMATE, null);
        columns.put(CONVERSATION.CLOSED_AT, null);
        switch (conversation) {
            case Open _ -> {}
            case Escalated(_, var ticket) -> columns.put(CONVERSATION.TICKET, ticket.value());
            case TakenOver(_, var teammate, var ticket) -> {
                columns.put(CONVERSATION.TICKET, ticket.value());
                columns.put(CONVERSATION.TEAMMATE, teammate.value());
            }
            case Closed(_, var closedAt) -> columns.put(CONVERSATION.CLOSED_AT, closedAt);
        }
        return columns;
    }

    private static TicketId ticket(Record row) {
        return new TicketId(row.get(CONVERSATION.TICKET));
    }
}
