package ai.halo.bootstrap;

import ai.halo.application.outreach.Automations;
import ai.halo.application.outreach.ChangeEnrolment;
import ai.halo.application.outreach.KeepAutomations;
import ai.halo.application.outreach.ShowSurfaces;
import ai.halo.application.ticket.KeepInboxes;
import ai.halo.persistence.outreach.PostgresAutomations;
import ai.halo.persistence.outreach.PostgresEnrolments;
import ai.halo.persistence.ticket.PostgresInboxes;
import java.time.InstantSource;
import java.util.List;

/**
 * What the team keeps for later engines, put together: inboxes, and what reaches people by itself.
 */
final class Outreach {

    private Outreach() {}

    /** What the controllers may ask for. */
    static List<Object> uses(Stores stores, InstantSource clock) {
        var transactions = stores.transactions();
        Automations automations = new PostgresAutomations(transactions);
        return List.of(
                new KeepInboxes(new PostgresInboxes(transactions), transactions),
                new KeepAutomations(automations, transactions),
                new ChangeEnrolment(
                        stores.contacts(),
                        automations,
                        new PostgresEnrolments(transactions),
                        transactions,
                        clock),
                new ShowSurfaces(automations, stores.contacts(), stores.companies(), transactions));
    }
}
