package ai.halo.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Room;
import ai.halo.domain.Json;
import ai.halo.domain.ticket.Inbox;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.Operator;
import ai.halo.domain.workspace.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of inboxes promises. */
public interface InboxesContract extends Room {

    Inboxes inboxes();

    @Test
    default void keepsInboxesInTheOrderTheyWereMade() {
        Inbox billing = added("Billing");
        Inbox technical = added("Technical");

        assertThat(within(() -> inboxes().list())).containsExactly(billing, technical);
        assertThat(within(() -> inboxes().find(billing.id()))).contains(billing);
    }

    @Test
    default void changesAndRemovesWhatIsThere() {
        Inbox billing = added("Billing");
        Inbox changed = new Inbox(billing.id(), "Invoices", null, Conditions.NONE);

        assertThat(within(() -> inboxes().change(changed))).isTrue();
        assertThat(within(() -> inboxes().list())).containsExactly(changed);
        assertThat(within(() -> inboxes().remove(billing.id()))).isTrue();
        assertThat(within(() -> inboxes().remove(billing.id()))).isFalse();
        assertThat(within(() -> inboxes().change(changed))).isFalse();
    }

    private Inbox added(String name) {
        var rule = new Rule("ticket.source", Operator.IS, Json.text("email"));
        var inbox =
                new Inbox(
                        UUID.randomUUID(),
                        name,
                        "📮",
                        new Conditions(Conditions.Match.ALL, List.of(rule)));
        within(() -> inboxes().add(inbox));
        return inbox;
    }
}
