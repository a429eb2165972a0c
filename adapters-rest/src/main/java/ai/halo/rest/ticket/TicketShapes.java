package ai.halo.rest.ticket;

import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Shape.ANYTHING;
import static ai.halo.rest.contract.Shape.COUNT;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.names;
import static ai.halo.rest.contract.Shape.number;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;

import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.ticket.Priority;
import ai.halo.domain.ticket.Ticket;
import ai.halo.rest.contract.Shape;

/** Tickets as the team sees them. */
final class TicketShapes {

    static final Shape STATUS = oneOf(Ticket.Status.values());
    static final Shape PRIORITY = oneOf(Priority.values());

    static final Shape.Obj TICKET =
            named(
                    "Ticket",
                    must("id", ID),
                    orNull("number", COUNT),
                    must("subject", TEXT),
                    must("status", STATUS),
                    must("priority", PRIORITY),
                    orNull("category", TEXT),
                    orNull("inbox", TEXT),
                    orNull("assignee", ID),
                    orNull("routing_rule", TEXT),
                    must("source", TEXT),
                    orNull("contact_id", ID),
                    orNull("conversation_id", ID),
                    orNull("reason", oneOf(HandOffReason.values())),
                    orNull("confidence", number(0, 1)),
                    must("metadata", names(ANYTHING, Shape.MANY)),
                    orNull("snoozed_until", TIME),
                    must("created_at", TIME),
                    must("updated_at", TIME),
                    may("requester", object(orNull("name", TEXT), orNull("email", TEXT))),
                    may("ai_enabled", FLAG));

    static final Shape.Obj NOTE =
            named(
                    "Note",
                    must("mode", oneOf("note")),
                    must("role", oneOf("teammate")),
                    must("text", TEXT),
                    must("teammate_id", ID),
                    must("created_at", TIME));

    private TicketShapes() {}
}
