package ai.halo.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Ticket.Status;
import ai.halo.domain.ticket.TicketRoutingRule.Actions;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.Facts;
import ai.halo.domain.workspace.Operator;
import ai.halo.domain.workspace.Rule;
import ai.halo.domain.workspace.TeammateId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Facts NOBODY = _ -> null;
    private static final TeammateId KIM = new TeammateId(new UUID(0, 2));

    private static Ticket draft(@Nullable HandOffReason reason) {
        return new Ticket(
                new TicketId(new UUID(0, 1)),
                null,
                "Refund please",
                Status.OPEN,
                Assignment.NONE.at(Priority.PRIORITY),
                "chat",
                null,
                null,
                reason,
                0.3,
                Json.object().with("area", "billing"),
                null,
                NOON,
                NOON);
    }

    private static TicketRoutingRule rule(String name, String field, Json value, Actions actions) {
        return rule(name, true, field, value, actions);
    }

    private static TicketRoutingRule rule(
            String name, boolean enabled, String field, Json value, Actions actions) {
        return new TicketRoutingRule(
                new UUID(0, 3),
                name,
                enabled,
                new Conditions(Conditions.Match.ALL, List.of(new Rule(field, Operator.IS, value))),
                actions);
    }

    private static Actions to(String inbox) {
        return new Actions(inbox, null, null, null);
    }

    private static Assignment sorted(TicketRoutingRule... rules) {
        return Ticket.open(draft(HandOffReason.LOW_CONFIDENCE), List.of(rules), NOBODY, NOON)
                .state()
                .assignment();
    }

    @Test
    void goesWhereTheFirstMatchingRuleSays() {
        assertThat(
                        sorted(
                                rule("No", "ticket.source", Json.text("email"), to("mail")),
                                rule("First", "ticket.source", Json.text("chat"), to("chat")),
                                rule("Second", "ticket.source", Json.text("chat"), to("other"))))
                .isEqualTo(new Assignment("chat", Priority.PRIORITY, null, null, "First"));
    }

    @Test
    void skipsARuleThatIsSwitchedOff() {
        assertThat(
                        sorted(rule("Off", false, "ticket.source", Json.text("chat"), to("chat")))
                                .rule())
                .isNull();
    }

    @Test
    void takesFromARuleWhatItDecidesAndKeepsTheRest() {
        var all = new Actions("vip", Priority.NORMAL, "billing", KIM);

        assertThat(sorted(rule("All", "ticket.source", Json.text("chat"), all)))
                .isEqualTo(new Assignment("vip", Priority.NORMAL, "billing", KIM, "All"));
    }

    @ParameterizedTest
    @CsvSource({
        "ticket.status, open",
        "ticket.priority, priority",
        "ticket.source, chat",
        "ticket.subject, refund please",
        "ticket.email_subject, refund please",
        "ticket.reason, low_confidence",
        "ticket.auto_created, true",
        "ticket.custom:area, billing",
        "ticket.area, billing"
    })
    void canBeAskedAboutItsFields(String field, String value) {
        assertThat(sorted(rule("Asked", field, Json.text(value), to("x"))).rule())
                .isEqualTo("Asked");
    }

    @Test
    void canBeAskedAboutWhoeverItIsFor() {
        var rule = rule("Team", "user.plan", Json.text("Team"), to("team"));
        Facts asker = field -> field.equals("user.plan") ? Json.text("Team") : null;

        assertThat(
                        Ticket.open(draft(null), List.of(rule), asker, NOON)
                                .state()
                                .assignment()
                                .inbox())
                .isEqualTo("team");
        assertThat(
                        Ticket.open(draft(null), List.of(rule), NOBODY, NOON)
                                .state()
                                .assignment()
                                .inbox())
                .isNull();
    }

    @Test
    void tellsThatItWasOpened() {
        assertThat(Ticket.open(draft(HandOffReason.ROUTED), List.of(), NOBODY, NOON).events())
                .containsExactly(
                        new TicketOpened(
                                new TicketId(new UUID(0, 1)), null, HandOffReason.ROUTED, NOON));
    }

    @Test
    void isUnresolvedUntilItIsResolvedOrSpam() {
        assertThat(List.of(Status.values()).stream().filter(Status::unresolved))
                .containsExactly(Status.OPEN, Status.IN_PROGRESS, Status.SNOOZED);
    }
}
