package ai.halo.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.OneAtATime;
import ai.halo.application.workspace.InMemoryWorkspaces;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.ticket.TicketRoutingRule;
import ai.halo.domain.workspace.Teammate;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeepRoutingRulesTest {

    final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    final Teammate kim =
            new Teammate(new TeammateId(UUID.randomUUID()), "Kim", "kim@lumen.example");
    final InMemoryRoutingRules rules = new InMemoryRoutingRules();
    final OneAtATime transactions = new OneAtATime();
    final KeepRoutingRules keepRoutingRules =
            new KeepRoutingRules(
                    rules,
                    new InMemoryWorkspaces(Workspace.named(workspace, "Lumen"), kim),
                    transactions);

    private TicketRoutingRule added(String name) {
        return keepRoutingRules.add(workspace, RoutingRulesContract.rule(name));
    }

    @Test
    void addsUpToFiftyRules() {
        for (int i = 1; i <= TicketRoutingRule.MAX_RULES; i++) {
            added("Rule " + i);
        }

        assertThatThrownBy(() -> added("Rule 51")).isInstanceOf(InvalidValue.class);
        assertThat(keepRoutingRules.list(workspace)).hasSize(50);
    }

    @Test
    void changesARuleItHas() {
        TicketRoutingRule rule = added("Rule");

        assertThat(keepRoutingRules.change(workspace, rule.id(), KeepRoutingRulesTest::switchedOff))
                .contains(switchedOff(rule));
        assertThat(keepRoutingRules.list(workspace)).containsExactly(switchedOff(rule));
        assertThat(keepRoutingRules.change(workspace, UUID.randomUUID(), one -> one)).isEmpty();
    }

    @Test
    void assignsToTeammatesOnly() {
        TicketRoutingRule rule = added("Rule");
        var stranger = new TeammateId(UUID.randomUUID());

        assertThat(
                        keepRoutingRules.change(
                                workspace, rule.id(), known -> assigning(known, kim.id())))
                .contains(assigning(rule, kim.id()));
        assertThatThrownBy(() ->
                        keepRoutingRules.change(
                                workspace, rule.id(), known -> assigning(known, stranger)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() ->
                        keepRoutingRules.add(
                                workspace,
                                assigning(RoutingRulesContract.rule("another"), stranger)))
                .isInstanceOf(InvalidValue.class);
        assertThat(keepRoutingRules.list(workspace)).containsExactly(assigning(rule, kim.id()));
    }

    @Test
    void keepsWhatItWasToldOfATeammateWhoLeft() {
        TicketRoutingRule rule =
                assigning(RoutingRulesContract.rule("old"), new TeammateId(UUID.randomUUID()));
        rules.add(rule);

        assertThat(keepRoutingRules.change(workspace, rule.id(), KeepRoutingRulesTest::switchedOff))
                .contains(switchedOff(rule));
    }

    @Test
    void removesARuleOnce() {
        TicketRoutingRule rule = added("Rule");

        assertThat(keepRoutingRules.remove(workspace, rule.id())).isTrue();
        assertThat(keepRoutingRules.remove(workspace, rule.id())).isFalse();
    }

    @Test
    void putsRulesInAnotherOrderThatNamesEachOnce() {
        var order = new OrderRoutingRules(rules, transactions);
        TicketRoutingRule first = added("first");
        TicketRoutingRule second = added("second");

        assertThat(order.order(workspace, List.of(second.id(), first.id())))
                .containsExactly(second, first);
        assertThatThrownBy(() -> order.order(workspace, List.of(first.id(), first.id())))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> order.order(workspace, List.of(first.id())))
                .isInstanceOf(InvalidValue.class);
    }

    private static TicketRoutingRule assigning(TicketRoutingRule rule, TeammateId teammate) {
        var actions = new TicketRoutingRule.Actions(null, null, null, teammate);
        return new TicketRoutingRule(rule.id(), rule.name(), true, rule.conditions(), actions);
    }

    private static TicketRoutingRule switchedOff(TicketRoutingRule rule) {
        return new TicketRoutingRule(
                rule.id(), rule.name(), false, rule.conditions(), rule.actions());
    }
}
