package ai.halo.rest.ticket;

import ai.halo.application.ticket.KeepRoutingRules;
import ai.halo.application.ticket.OrderRoutingRules;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.ticket.Priority;
import ai.halo.domain.ticket.TicketRoutingRule;
import ai.halo.domain.ticket.TicketRoutingRule.Actions;
import ai.halo.domain.workspace.ConditionsForm;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.PathId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/routing-rules")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RoutingRulesController {

    private final KeepRoutingRules rules;
    private final OrderRoutingRules orderRules;
    private final Supplier<UUID> ids;

    RoutingRulesController(
            KeepRoutingRules rules, OrderRoutingRules orderRules, Supplier<UUID> ids) {
        this.rules = rules;
        this.orderRules = orderRules;
        this.ids = ids;
    }

    @Get
    Json list(Caller caller) {
        return items(rules.list(caller.workspaceId()));
    }

    @Post
    HttpResponse<Json> add(Caller caller, Fields body, Once once) {
        return once.answer(body, () -> added(caller, body));
    }

    private HttpResponse<Json> added(Caller caller, Fields body) {
        var rule =
                new TicketRoutingRule(
                        ids.get(),
                        body.text("name"),
                        body.bool("enabled", true),
                        ConditionsForm.read("conditions", body.json().get("conditions")),
                        actions(body));
        return HttpResponse.created(json(rules.add(caller.workspaceId(), rule)));
    }

    @Patch("/{id}")
    Json change(Caller caller, String id, Fields body) {
        String name = body.textOrNull("name");
        return rules.change(
                        caller.workspaceId(),
                        PathId.of(id),
                        known ->
                                new TicketRoutingRule(
                                        known.id(),
                                        name == null ? known.name() : name,
                                        body.bool("enabled", known.enabled()),
                                        body.has("conditions")
                                                ? ConditionsForm.read(
                                                        "conditions", body.json().get("conditions"))
                                                : known.conditions(),
                                        body.fieldsOrNull("actions") != null
                                                ? actions(body)
                                                : known.actions()))
                .map(RoutingRulesController::json)
                .orElseThrow(() -> PathId.unknown("routing rule"));
    }

    @Delete("/{id}")
    HttpResponse<Json> remove(Caller caller, String id) {
        if (!rules.remove(caller.workspaceId(), PathId.of(id))) {
            throw PathId.unknown("routing rule");
        }
        return HttpResponse.noContent();
    }

    @Put("/order")
    Json order(Caller caller, Fields body) {
        List<UUID> ids = body.texts("ids").stream().map(RoutingRulesController::id).toList();
        return items(orderRules.order(caller.workspaceId(), ids));
    }

    private static UUID id(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException noId) {
            throw new InvalidValue("ids", "must name every rule exactly once");
        }
    }

    private static Actions actions(Fields body) {
        Fields sent = body.fieldsOrNull("actions");
        if (sent == null) {
            throw new InvalidValue(
                    "actions", "is required: {inbox?, priority?, category?, assignee?}");
        }
        String assignee = sent.textOrNull("assignee");
        return new Actions(
                sent.textOrNull("inbox", 200),
                priority(sent.textOrNull("priority")),
                sent.textOrNull("category", 200),
                assignee == null ? null : new TeammateId(teammate(assignee)));
    }

    private static UUID teammate(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException noId) {
            throw new InvalidValue("actions.assignee", "must be the id of a teammate");
        }
    }

    private static @Nullable Priority priority(@Nullable String sent) {
        if (sent != null && !sent.matches("normal|priority")) {
            throw new InvalidValue("actions.priority", "must be normal or priority");
        }
        return sent == null ? null : Priority.valueOf(sent.toUpperCase(Locale.ROOT));
    }

    private static Json items(List<TicketRoutingRule> rules) {
        return Json.object()
                .with(
                        "items",
                        new Json.Arr(
                                rules.stream().<Json>map(RoutingRulesController::json).toList()))
                .with("next_cursor", Json.Null.NULL);
    }

    private static Json.Obj json(TicketRoutingRule rule) {
        Actions actions = rule.actions();
        Priority priority = actions.priority();
        TeammateId assignee = actions.assignee();
        return Json.object()
                .with("id", rule.id().toString())
                .with("name", rule.name())
                .with("enabled", Json.bool(rule.enabled()))
                .with("conditions", ConditionsForm.write(rule.conditions()))
                .with(
                        "actions",
                        Json.object()
                                .with("inbox", Json.text(actions.inbox()))
                                .with(
                                        "priority",
                                        Json.text(priority == null ? null : priority.wire()))
                                .with("category", Json.text(actions.category()))
                                .with(
                                        "assignee",
                                        Json.text(
                                                assignee == null
                                                        ? null
                                                        : assignee.value().toString())));
    }
}
