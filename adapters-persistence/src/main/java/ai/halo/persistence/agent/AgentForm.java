package ai.halo.persistence.agent;

import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.agent.ChatRoutingRule;
import ai.halo.domain.agent.EscalationSettings;
import ai.halo.domain.agent.Instructions;
import ai.halo.domain.workspace.ConditionsForm;
import ai.halo.domain.workspace.TeammateId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent as its row keeps it: a few columns, and everything else in one JSON object. */
public final class AgentForm {

    private AgentForm() {}

    public static Agent read(
            UUID id,
            String name,
            String type,
            String status,
            boolean requireAuth,
            Json.Obj settings,
            Instant createdAt) {
        return new Agent(
                new AgentId(id),
                name,
                Agent.Type.valueOf(type.toUpperCase(Locale.ROOT)),
                Agent.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                new Instructions(
                        text(settings, "instructions"),
                        text(settings, "primary_goal"),
                        text(settings, "ideal_customer"),
                        text(settings, "boundaries")),
                texts(settings.at("skills")),
                text(settings, "greeting"),
                texts(settings.at("suggested_messages")),
                object(settings.at("style")),
                escalation(object(settings.at("escalation"))),
                items(settings.at("routing_rules")).stream().map(AgentForm::rule).toList(),
                requireAuth,
                createdAt);
    }

    static Json.Obj settings(Agent agent) {
        Instructions told = agent.instructions();
        return Json.object()
                .with("instructions", told.text())
                .with("primary_goal", told.primaryGoal())
                .with("ideal_customer", told.idealCustomer())
                .with("boundaries", told.boundaries())
                .with("skills", Json.texts(agent.skills()))
                .with("greeting", agent.greeting())
                .with("suggested_messages", Json.texts(agent.suggestedMessages()))
                .with("style", agent.style())
                .with("escalation", escalation(agent.escalation()))
                .with(
                        "routing_rules",
                        new Json.Arr(agent.routingRules().stream().map(AgentForm::rule).toList()));
    }

    private static Json escalation(EscalationSettings settings) {
        return Json.object()
                .with("mode", settings.mode().wire())
                .with("confidence_threshold", Json.number(settings.confidenceThreshold()))
                .with("max_attempts", Json.number(settings.maxAttempts()))
                .with("require_knowledge_search", Json.bool(settings.requireKnowledgeSearch()))
                .with("require_web_search", Json.bool(settings.requireWebSearch()))
                .with("filters", ConditionsForm.write(settings.filters()))
                .with("priority_filters", ConditionsForm.write(settings.priorityFilters()));
    }

    private static EscalationSettings escalation(Json.Obj kept) {
        return new EscalationSettings(
                EscalationSettings.Mode.valueOf(text(kept, "mode").toUpperCase(Locale.ROOT)),
                number(kept, "confidence_threshold"),
                number(kept, "max_attempts"),
                kept.at("require_knowledge_search").equals(Json.bool(true)),
                kept.at("require_web_search").equals(Json.bool(true)),
                ConditionsForm.read("filters", kept.get("filters")),
                ConditionsForm.read("priority_filters", kept.get("priority_filters")));
    }

    private static Json rule(ChatRoutingRule rule) {
        TeammateId assignee = rule.assignee();
        return Json.object()
                .with("name", rule.name())
                .with("conditions", ConditionsForm.write(rule.conditions()))
                .with("inbox", Json.text(rule.inbox()))
                .with("assignee", Json.text(assignee == null ? null : assignee.value().toString()))
                .with("acknowledgement", rule.acknowledgement());
    }

    private static ChatRoutingRule rule(Json kept) {
        Json.Obj rule = object(kept);
        String assignee = optional(rule, "assignee");
        return new ChatRoutingRule(
                text(rule, "name"),
                ConditionsForm.read("conditions", rule.get("conditions")),
                optional(rule, "inbox"),
                assignee == null ? null : new TeammateId(UUID.fromString(assignee)),
                text(rule, "acknowledgement"));
    }

    private static String text(Json.Obj object, String name) {
        return object.at(name) instanceof Json.Text(var text) ? text : "";
    }

    private static @Nullable String optional(Json.Obj object, String name) {
        return object.at(name) instanceof Json.Text(var text) ? text : null;
    }

    private static int number(Json.Obj object, String name) {
        return object.at(name) instanceof Json.Num(var number) ? number.intValueExact() : 0;
    }

    private static Json.Obj object(Json json) {
        return json instanceof Json.Obj object ? object : Json.Obj.EMPTY;
    }

    private static List<Json> items(Json json) {
        return json instanceof Json.Arr(var items) ? items : List.of();
    }

    private static List<String> texts(Json json) {
        return items(json).stream().map(Json::plain).toList();
    }
}
