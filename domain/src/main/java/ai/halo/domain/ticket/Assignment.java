package ai.halo.domain.ticket;

import ai.halo.domain.workspace.TeammateId;
import org.jspecify.annotations.Nullable;

/** Where a ticket goes, how urgent it is, and the name of the routing rule that said so. */
public record Assignment(
        @Nullable String inbox,
        Priority priority,
        @Nullable String category,
        @Nullable TeammateId assignee,
        @Nullable String rule) {

    public static final Assignment NONE = new Assignment(null, Priority.NORMAL, null, null, null);

    public Assignment at(Priority urgency) {
        return new Assignment(inbox, urgency, category, assignee, rule);
    }

    public Assignment to(@Nullable String box, @Nullable TeammateId teammate) {
        return new Assignment(box, priority, category, teammate, rule);
    }

    /** What a rule decides wins; what it leaves open stays. */
    Assignment by(TicketRoutingRule decided) {
        TicketRoutingRule.Actions actions = decided.actions();
        return new Assignment(
                actions.inbox() == null ? inbox : actions.inbox(),
                actions.priority() == null ? priority : actions.priority(),
                actions.category() == null ? category : actions.category(),
                actions.assignee() == null ? assignee : actions.assignee(),
                decided.name());
    }
}
