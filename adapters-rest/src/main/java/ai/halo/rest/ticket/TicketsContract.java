package ai.halo.rest.ticket;

import static ai.halo.rest.contract.Clause.asks;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.patch;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.either;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.conversation.MessageText;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.conversation.ConversationShapes;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class TicketsContract implements Contract {

    private static final Shape ENTRY = either(ConversationShapes.MESSAGE, TicketShapes.NOTE);

    private static final Shape.Obj CHANGE =
            named(
                    "TicketChange",
                    may("status", TicketShapes.STATUS),
                    may("priority", TicketShapes.PRIORITY),
                    may("category", text(200)),
                    may("assignee", ID, "A teammate; null takes it from everybody."),
                    may("snoozed_until", TIME));

    @Override
    public String subject() {
        return "Tickets";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/api/v1/tickets",
                        "List tickets",
                        asks(may("status", TicketShapes.STATUS)),
                        asks(may("priority", TicketShapes.PRIORITY)),
                        asks(may("assignee", ID)),
                        asks(may("query", TEXT)),
                        asks(Paging.LIMIT),
                        asks(Paging.CURSOR),
                        gives(200, Paging.page(TicketShapes.TICKET))),
                get("/api/v1/tickets/{id}", "Show a ticket", gives(200, TicketShapes.TICKET)),
                patch(
                        "/api/v1/tickets/{id}",
                        "Work on a ticket",
                        takes(CHANGE),
                        gives(200, TicketShapes.TICKET)),
                get(
                        "/api/v1/tickets/{id}/messages",
                        "Read a ticket's thread",
                        gives(200, Paging.page(ENTRY))),
                post(
                        "/api/v1/tickets/{id}/messages",
                        "Write in a ticket's thread",
                        takes(
                                object(
                                        must("mode", oneOf("chat", "note")),
                                        must("text", words(MessageText.MAX_LENGTH)))),
                        Once.KEY,
                        gives(201, ENTRY),
                        refuses(
                                TicketMessagesController.NO_CONVERSATION,
                                TicketMessagesController.NOT_TAKEN_OVER)));
    }
}
