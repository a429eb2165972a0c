package ai.halo.rest.agent;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.agent.ChatRoutingRule;
import ai.halo.domain.agent.EscalationSettings;
import ai.halo.domain.agent.HighlightPresets;
import ai.halo.domain.agent.Instructions;
import ai.halo.domain.workspace.ConditionsForm;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Timestamps;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An agent on the wire; what a request leaves out stays as it is. */
final class AgentWire {

    private AgentWire() {}

    static Json.Obj json(Agent agent) {
        return Json.object()
                .with("id", agent.id().value().toString())
                .with("name", agent.name())
                .with("type", agent.type().wire())
                .with("status", agent.status().wire())
                .with("instructions", agent.instructions().text())
                .with("primary_goal", agent.instructions().primaryGoal())
                .with("ideal_customer", agent.instructions().idealCustomer())
                .with("boundaries", agent.instructions().boundaries())
                .with("skills", Json.texts(agent.skills()))
                .with("greeting", agent.greeting())
                .with("suggested_messages", Json.texts(agent.suggestedMessages()))
                .with("style", agent.style())
                .with("escalation", escalation(agent.escalation()))
                .with(
                        "routing_rules",
                        new Json.Arr(agent.routingRules().stream().map(AgentWire::rule).toList()))
                .with("require_auth", Json.bool(agent.requireAuth()))
                .with("created_at", Timestamps.of(agent.createdAt()));
    }

    /** A new agent has a name of its own; what else is left out is as for the first agent. */
    static Agent added(AgentId id, Instant now, Fields sent) {
        var _ = sent.text("name");
        return patched(Agent.first(id, now), sent);
    }

    static Agent patched(Agent known, Fields sent) {
        Instructions told = known.instructions();
        Fields escalation = sent.fieldsOrNull("escalation");
        return new Agent(
                known.id(),
                or(known.name(), sent.textOrNull("name")),
                oneOf(Agent.Type.values(), Agent.Type::wire, known.type(), sent, "type"),
                oneOf(Agent.Status.values(), Agent.Status::wire, known.status(), sent, "status"),
                new Instructions(
                        or(told.text(), sent.textOrNull("instructions")),
                        or(told.primaryGoal(), sent.textOrNull("primary_goal")),
                        or(told.idealCustomer(), sent.textOrNull("ideal_customer")),
                        or(told.boundaries(), sent.textOrNull("boundaries"))),
                sent.has("skills") ? sent.texts("skills") : known.skills(),
                or(known.greeting(), sent.textOrNull("greeting", 2_000)),
                sent.has("suggested_messages")
                        ? sent.texts("suggested_messages")
                        : known.suggestedMessages(),
                sent.has("style") ? style(sent) : known.style(),
                escalation == null ? known.escalation() : patched(known.escalation(), escalation),
                sent.has("routing_rules")
                        ? sent.objects("routing_rules").stream().map(AgentWire::rule).toList()
                        : known.routingRules(),
                sent.bool("require_auth", known.requireAuth()),
                known.createdAt());
    }

    private static Json.Obj style(Fields sent) {
        Json.Obj style = sent.object("style");
        try {
            var _ = HighlightPresets.in(style);
        } catch (InvalidValue odd) {
            throw odd.within(sent.field("style"));
        }
        return style;
    }

    private static EscalationSettings patched(EscalationSettings known, Fields sent) {
        return new EscalationSettings(
                oneOf(
                        EscalationSettings.Mode.values(),
                        EscalationSettings.Mode::wire,
                        known.mode(),
                        sent,
                        "mode"),
                sent.integer("confidence_threshold", 0, 100, known.confidenceThreshold()),
                sent.integer("max_attempts", 1, 10, known.maxAttempts()),
                sent.bool("require_knowledge_search", known.requireKnowledgeSearch()),
                sent.bool("require_web_search", known.requireWebSearch()),
                sent.has("filters")
                        ? ConditionsForm.read(sent.field("filters"), sent.json().get("filters"))
                        : known.filters(),
                sent.has("priority_filters")
                        ? ConditionsForm.read(
                                sent.field("priority_filters"), sent.json().get("priority_filters"))
                        : known.priorityFilters());
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

    private static ChatRoutingRule rule(Fields sent) {
        String action = sent.textOrNull("action");
        if (action != null && !action.equals(ChatRoutingRule.ACTION)) {
            throw new InvalidValue(sent.field("action"), "must be " + ChatRoutingRule.ACTION);
        }
        return new ChatRoutingRule(
                sent.text("name"),
                ConditionsForm.read(sent.field("conditions"), sent.json().get("conditions")),
                sent.textOrNull("inbox", 200),
                teammate(sent),
                sent.text("acknowledgement"));
    }

    private static Json rule(ChatRoutingRule rule) {
        TeammateId assignee = rule.assignee();
        return Json.object()
                .with("name", rule.name())
                .with("conditions", ConditionsForm.write(rule.conditions()))
                .with("action", ChatRoutingRule.ACTION)
                .with("inbox", Json.text(rule.inbox()))
                .with("assignee", Json.text(assignee == null ? null : assignee.value().toString()))
                .with("acknowledgement", rule.acknowledgement());
    }

    private static @Nullable TeammateId teammate(Fields sent) {
        String id = sent.textOrNull("assignee");
        try {
            return id == null ? null : new TeammateId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new InvalidValue(sent.field("assignee"), "must be the id of a teammate");
        }
    }

    private static String or(String known, @Nullable String sent) {
        return sent == null ? known : sent;
    }

    private static <E> E oneOf(
            E[] all, Function<E, String> wire, E known, Fields sent, String field) {
        String word = sent.textOrNull(field);
        if (word == null) {
            return known;
        }
        List<String> words = Arrays.stream(all).map(wire).toList();
        int index = words.indexOf(word.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new InvalidValue(sent.field(field), "must be one of " + String.join(", ", words));
        }
        return all[index];
    }
}
