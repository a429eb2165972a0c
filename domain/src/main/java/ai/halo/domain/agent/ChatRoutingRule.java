package ai.halo.domain.agent;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.TeammateId;
import org.jspecify.annotations.Nullable;

/** Sends a matching message straight to the team, with an acknowledgement instead of an answer. */
public record ChatRoutingRule(
        String name,
        Conditions conditions,
        @Nullable String inbox,
        @Nullable TeammateId assignee,
        String acknowledgement) {

    public static final String ACTION = "routed_to_team";
    public static final int MAX_ACKNOWLEDGEMENT = 2_000;

    public ChatRoutingRule {
        InvalidValue.ifLonger(200, "routing_rules.name", name);
        if (acknowledgement.isBlank()) {
            throw new InvalidValue("routing_rules.acknowledgement", "must say something");
        }
        InvalidValue.ifLonger(
                MAX_ACKNOWLEDGEMENT, "routing_rules.acknowledgement", acknowledgement);
        if (conditions.isEmpty()) {
            throw new InvalidValue(
                    "routing_rules.conditions", "must have a rule, else every message would match");
        }
    }
}
