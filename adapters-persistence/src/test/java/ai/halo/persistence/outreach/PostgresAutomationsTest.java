package ai.halo.persistence.outreach;

import ai.halo.application.outreach.Automations;
import ai.halo.application.outreach.AutomationsContract;
import ai.halo.persistence.OnPostgres;

class PostgresAutomationsTest extends OnPostgres implements AutomationsContract {

    @Override
    public Automations automations() {
        return new PostgresAutomations(transactions);
    }
}
