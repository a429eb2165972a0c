package ai.halo.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.agent.KeepDirectives;
import ai.halo.application.outreach.KeepAutomations;
import ai.halo.application.outreach.SampleAutomations;
import ai.halo.application.ticket.KeepInboxes;
import ai.halo.application.ticket.KeepRoutingRules;
import ai.halo.application.workspace.ChangeWorkspace;
import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.agent.Directive;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.ticket.Inbox;
import ai.halo.domain.ticket.TicketRoutingRule;
import ai.halo.domain.ticket.TicketRoutingRule.Actions;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.Workspace;
import ai.halo.persistence.agent.PostgresDirectives;
import ai.halo.persistence.outreach.PostgresAutomations;
import ai.halo.persistence.ticket.PostgresInboxes;
import ai.halo.persistence.ticket.PostgresRoutingRules;
import ai.halo.persistence.workspace.PostgresWorkspaces;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many change the same setting at once, each a letter of it: no letter is lost. */
class ChangesInTurnTest extends OnPostgres {

    private static final int MANY = 12;
    private static final String ALL = "x".repeat(MANY + 1);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir private Path home;

    @Test
    void loseNothingOfAWorkspace() {
        Workspaces workspaces = workspaces();
        var use = new ChangeWorkspace(workspaces, transactions, InstantSource.fixed(NOON));
        var _ = use.change(workspace(), known -> named(known, "x"));

        atOnce(() -> use.change(workspace(), known -> named(known, known.name() + "x")));

        assertThat(within(workspaces::current).name()).isEqualTo(ALL);
    }

    @Test
    void loseNothingOfADirective() {
        var use = new KeepDirectives(new PostgresDirectives(transactions), transactions);
        var id = UUID.randomUUID();
        var layer = Directive.Layer.GUIDANCE;
        var _ = use.add(workspace(), new Directive(id, layer, "x", true));

        atOnce(() ->
                use.change(
                        workspace(),
                        id,
                        known -> new Directive(id, layer, known.text() + "x", true)));

        assertThat(use.list(workspace(), layer)).extracting(Directive::text).containsExactly(ALL);
    }

    @Test
    void loseNothingOfAnAutomation() {
        var use = new KeepAutomations(new PostgresAutomations(transactions), transactions);
        Automation banner =
                use.add(
                        workspace(),
                        renamed(
                                SampleAutomations.of(
                                        Automation.Type.BANNER, Automation.Status.DRAFT),
                                "x"));

        atOnce(() ->
                use.change(workspace(), banner.id(), known -> renamed(known, known.name() + "x")));

        assertThat(use.find(workspace(), banner.id()).orElseThrow().name()).isEqualTo(ALL);
    }

    @Test
    void loseNothingOfARoutingRuleAndKeepItsLimit() {
        var rules = new PostgresRoutingRules(transactions);
        var use = new KeepRoutingRules(rules, workspaces(), transactions);
        TicketRoutingRule rule = use.add(workspace(), rule(UUID.randomUUID(), "x"));

        atOnce(() ->
                use.change(workspace(), rule.id(), known -> rule(rule.id(), known.name() + "x")));
        for (int more = 2; more < TicketRoutingRule.MAX_RULES; more++) {
            var _ = use.add(workspace(), rule(UUID.randomUUID(), "more"));
        }
        atOnce(() -> refused(() -> use.add(workspace(), rule(UUID.randomUUID(), "last"))));

        assertThat(use.list(workspace())).hasSize(TicketRoutingRule.MAX_RULES);
        assertThat(use.list(workspace()).getFirst().name()).isEqualTo(ALL);
    }

    @Test
    void loseNothingOfAnInbox() {
        var use = new KeepInboxes(new PostgresInboxes(transactions), transactions);
        var id = UUID.randomUUID();
        var _ = use.add(workspace(), new Inbox(id, "x", null, Conditions.NONE));

        atOnce(() ->
                use.change(
                        workspace(),
                        id,
                        known -> new Inbox(id, known.name() + "x", null, Conditions.NONE)));

        assertThat(use.list(workspace())).extracting(Inbox::name).containsExactly(ALL);
    }

    private Workspaces workspaces() {
        return new PostgresWorkspaces(transactions, TestVault.in(home), log);
    }

    private static void atOnce(Supplier<?> change) {
        List<?> changed = Crowd.of(MANY, change::get);
        assertThat(changed).hasSize(MANY);
    }

    private static boolean refused(Supplier<?> add) {
        try {
            return add.get() == null;
        } catch (InvalidValue full) {
            return true;
        }
    }

    private static Workspace named(Workspace known, String name) {
        return new Workspace(
                known.id(), name, known.identityVerification(), known.allowedDomains());
    }

    private static Automation renamed(Automation known, String name) {
        return known.changed(
                name, known.status(), known.content(), known.audience(), known.updatedAt());
    }

    private static TicketRoutingRule rule(UUID id, String name) {
        return new TicketRoutingRule(
                id, name, true, Conditions.NONE, new Actions("Billing", null, null, null));
    }
}
