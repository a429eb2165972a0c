package ai.halo.persistence.ticket;

import static ai.halo.persistence.schema.Tables.ROUTING_RULE;

import ai.halo.domain.Json;
import ai.halo.domain.ticket.Priority;
import ai.halo.domain.ticket.TicketRoutingRule;
import ai.halo.domain.workspace.ConditionsForm;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.persistence.Jsonb;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A ticket routing rule as its row keeps it. */
final class RoutingRuleForm {

    private RoutingRuleForm() {}

    static Map<Field<?>, Object> columns(TicketRoutingRule rule) {
        return Map.of(
                ROUTING_RULE.NAME, rule.name(),
                ROUTING_RULE.ENABLED, rule.enabled(),
                ROUTING_RULE.CONDITIONS, Jsonb.of(ConditionsForm.write(rule.conditions())),
                ROUTING_RULE.ACTIONS, Jsonb.of(write(rule.actions())));
    }

    static TicketRoutingRule read(Record row) {
        return new TicketRoutingRule(
                row.get(ROUTING_RULE.ID),
                row.get(ROUTING_RULE.NAME),
                row.get(ROUTING_RULE.ENABLED),
                ConditionsForm.read("conditions", Jsonb.read(row.get(ROUTING_RULE.CONDITIONS))),
                actions(Jsonb.object(row.get(ROUTING_RULE.ACTIONS))));
    }

    private static Json write(TicketRoutingRule.Actions actions) {
        Priority priority = actions.priority();
        TeammateId assignee = actions.assignee();
        return Json.object()
                .with("inbox", Json.text(actions.inbox()))
                .with("priority", Json.text(priority == null ? null : priority.wire()))
                .with("category", Json.text(actions.category()))
                .with("assignee", Json.text(assignee == null ? null : assignee.value().toString()));
    }

    private static TicketRoutingRule.Actions actions(Json.Obj kept) {
        String priority = text(kept, "priority");
        String assignee = text(kept, "assignee");
        return new TicketRoutingRule.Actions(
                text(kept, "inbox"),
                priority == null ? null : Priority.valueOf(priority.toUpperCase(Locale.ROOT)),
                text(kept, "category"),
                assignee == null ? null : new TeammateId(UUID.fromString(assignee)));
    }

    private static @Nullable String text(Json.Obj kept, String name) {
        return kept.at(name) instanceof Json.Text(var text) ? text : null;
    }
}
