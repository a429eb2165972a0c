package ai.halo.rest.ticket;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.givesNothing;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Operation.delete;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.patch;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.ticket.Inbox;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Paging;
import ai.halo.rest.workspace.ConditionShapes;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class InboxesContract implements Contract {

    private static final Shape.Obj DRAFT =
            named(
                    "NewInbox",
                    must("name", words(Inbox.MAX_NAME)),
                    may("emoji", text(Inbox.MAX_EMOJI)),
                    may("filter", ConditionShapes.CONDITIONS));

    private static final Shape.Obj INBOX =
            named(
                    "Inbox",
                    must("id", ID),
                    must("name", TEXT),
                    orNull("emoji", TEXT),
                    must("filter", ConditionShapes.CONDITIONS));

    @Override
    public String subject() {
        return "Inboxes";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get("/api/v1/inboxes", "List inboxes", gives(200, Paging.page(INBOX))),
                post("/api/v1/inboxes", "Add an inbox", takes(DRAFT), Once.KEY, gives(201, INBOX)),
                patch(
                        "/api/v1/inboxes/{id}",
                        "Change an inbox",
                        takes(DRAFT.patch("InboxChange")),
                        gives(200, INBOX)),
                delete("/api/v1/inboxes/{id}", "Remove an inbox", givesNothing(204)));
    }
}
