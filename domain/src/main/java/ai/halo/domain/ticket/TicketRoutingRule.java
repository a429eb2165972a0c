package ai.halo.domain.ticket;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.TeammateId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides inbox, priority, category and assignee of a new ticket; the first match in order wins.
 */
public record TicketRoutingRule(
        UUID id, String name, boolean enabled, Conditions conditions, Actions actions) {

    public static final int MAX_RULES = 50;

    /** What the rule decides; null leaves a thing as it is. */
    public record Actions(
            @Nullable String inbox,
            @Nullable Priority priority,
            @Nullable String category,
            @Nullable TeammateId assignee) {}

    public TicketRoutingRule {
        name = InvalidValue.ifLonger(200, "name", name.strip());
        if (name.isEmpty()) {
            throw new InvalidValue("name", "must not be empty");
        }
    }
}
