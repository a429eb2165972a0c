package ai.halo.rest.ticket;

import static ai.halo.rest.contract.Clause.asks;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.givesNothing;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.delete;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.patch;
import static ai.halo.rest.contract.Shape.COUNT;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.object;

import ai.halo.domain.company.TraitSchema;
import ai.halo.rest.context.ContextShapes;
import ai.halo.rest.context.SubjectShapes;
import ai.halo.rest.context.Told;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.conversation.ConversationShapes;
import ai.halo.rest.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ContactsContract implements Contract {

    private static final Shape.Obj PAGE =
            SubjectShapes.CONTACT.and(
                    "ContactPage",
                    ContextShapes.SHOWN,
                    must(
                            "activity",
                            items(
                                    object(
                                            must("type", TEXT),
                                            must("count", COUNT),
                                            must("last_at", TIME)))),
                    may("conversations", items(ConversationShapes.CONVERSATION)),
                    may("tickets", items(TicketShapes.TICKET)));

    @Override
    public String subject() {
        return "Contacts";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/api/v1/contacts",
                        "List contacts",
                        asks(may("query", TEXT, "A part of the name, address or id.")),
                        asks(Paging.LIMIT),
                        asks(Paging.CURSOR),
                        gives(200, Paging.page(SubjectShapes.CONTACT))),
                get("/api/v1/contacts/{id}", "Show a contact", gives(200, PAGE)),
                patch(
                        "/api/v1/contacts/{id}",
                        "Set traits of a contact",
                        takes(object(SubjectShapes.traits(TraitSchema.USER))),
                        gives(200, PAGE),
                        refuses(ContactsController.NO_EXTERNAL_ID, Told.reserved(List.of("…")))),
                delete(
                        "/api/v1/contacts/{id}",
                        "Erase a contact",
                        says("With every conversation, trace and ticket text of theirs."),
                        givesNothing(204)));
    }
}
