package ai.halo.rest.ticket;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.givesNothing;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.delete;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.patch;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Operation.put;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Paging;
import ai.halo.rest.workspace.ConditionShapes;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class RoutingRulesContract implements Contract {

    private static final Shape.Obj ACTIONS =
            named(
                    "RoutingActions",
                    may("inbox", text(200)),
                    may("priority", TicketShapes.PRIORITY),
                    may("category", text(200)),
                    may("assignee", ID));

    private static final Shape.Obj DRAFT =
            named(
                    "NewRoutingRule",
                    must("name", words(200)),
                    may("enabled", FLAG),
                    may("conditions", ConditionShapes.CONDITIONS),
                    must("actions", ACTIONS));

    private static final Shape.Obj RULE =
            named(
                    "RoutingRule",
                    must("id", ID),
                    must("name", TEXT),
                    must("enabled", FLAG),
                    must("conditions", ConditionShapes.CONDITIONS),
                    must("actions", ACTIONS));

    @Override
    public String subject() {
        return "Ticket routing rules";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get("/api/v1/routing-rules", "List routing rules", gives(200, Paging.page(RULE))),
                post(
                        "/api/v1/routing-rules",
                        "Add a routing rule",
                        takes(DRAFT),
                        Once.KEY,
                        gives(201, RULE)),
                patch(
                        "/api/v1/routing-rules/{id}",
                        "Change a routing rule",
                        takes(DRAFT.patch("RoutingRuleChange")),
                        gives(200, RULE)),
                delete("/api/v1/routing-rules/{id}", "Remove a routing rule", givesNothing(204)),
                put(
                        "/api/v1/routing-rules/order",
                        "Order the routing rules",
                        takes(object(must("ids", items(ID), "Every rule exactly once."))),
                        gives(200, Paging.page(RULE))));
    }
}
