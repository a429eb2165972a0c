package ai.halo.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Room;
import ai.halo.domain.Json;
import ai.halo.domain.ticket.Priority;
import ai.halo.domain.ticket.TicketRoutingRule;
import ai.halo.domain.ticket.TicketRoutingRule.Actions;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.Operator;
import ai.halo.domain.workspace.Rule;
import ai.halo.domain.workspace.TeammateId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link RoutingRules} promises, in memory or in PostgreSQL. */
public interface RoutingRulesContract extends Room {

    RoutingRules rules();

    static TicketRoutingRule rule(String name) {
        return new TicketRoutingRule(
                UUID.randomUUID(),
                name,
                true,
                new Conditions(
                        Conditions.Match.ANY,
                        List.of(
                                new Rule("message.text", Operator.CONTAINS, Json.text("invoice")),
                                new Rule("user.mrr", Operator.GT, Json.number(1_000)))),
                new Actions("Billing", Priority.PRIORITY, null, null));
    }

    default TicketRoutingRule added(String name) {
        TicketRoutingRule rule = rule(name);
        within(() -> rules().add(rule));
        return rule;
    }

    default List<TicketRoutingRule> listed() {
        return within(() -> rules().list());
    }

    @Test
    default void listsRulesInTheOrderInWhichTheyCame() {
        TicketRoutingRule first = added("first");
        TicketRoutingRule second = added("second");

        assertThat(listed()).containsExactly(first, second);
    }

    @Test
    default void findsARuleByItsId() {
        TicketRoutingRule rule = added("one");

        assertThat(within(() -> rules().find(rule.id()))).contains(rule);
        assertThat(within(() -> rules().find(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void changesARuleInItsPlace() {
        TicketRoutingRule first = added("first");
        TicketRoutingRule second = added("second");
        var changed =
                new TicketRoutingRule(
                        first.id(),
                        "renamed",
                        false,
                        Conditions.NONE,
                        new Actions(null, null, "billing", new TeammateId(UUID.randomUUID())));

        assertThat(within(() -> rules().change(changed))).isTrue();

        assertThat(listed()).containsExactly(changed, second);
    }

    @Test
    default void changesNothingItDoesNotHave() {
        assertThat(within(() -> rules().change(rule("unknown")))).isFalse();
        assertThat(listed()).isEmpty();
    }

    @Test
    default void removesARuleOnce() {
        TicketRoutingRule rule = added("one");

        assertThat(within(() -> rules().remove(rule.id()))).isTrue();
        assertThat(within(() -> rules().remove(rule.id()))).isFalse();
        assertThat(listed()).isEmpty();
    }

    @Test
    default void putsRulesInAnotherOrder() {
        TicketRoutingRule first = added("first");
        TicketRoutingRule second = added("second");
        TicketRoutingRule third = added("third");

        within(() -> rules().order(List.of(third.id(), first.id(), second.id())));
        TicketRoutingRule last = added("last");

        assertThat(listed()).containsExactly(third, first, second, last);
    }
}
