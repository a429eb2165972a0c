package ai.halo.bootstrap;

import ai.halo.application.outreach.Automations;
import ai.halo.application.outreach.ChangeEnrolment;
import ai.halo.application.outreach.KeepAutomations;
import ai.halo.application.outreach.ShowSurfaces;
import ai.halo.persistence.outreach.PostgresAutomations;
import ai.halo.persistence.outreach.PostgresEnrolments;
import java.time.InstantSource;
import java.util.List;

/** What reaches people by itself, put together: the plan of one room. */
final class Outreach {

    private Outreach() {}

    /** What the controllers may ask for. */
    static List<Object> uses(Stores stores, InstantSource clock) {
        var transactions = stores.transactions();
        Automations automations = new PostgresAutomations(transactions);
        return List.of(
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
