package ai.halo.persistence.agent;

import ai.halo.application.agent.Directives;
import ai.halo.application.agent.DirectivesContract;
import ai.halo.persistence.OnPostgres;

class PostgresDirectivesTest extends OnPostgres implements DirectivesContract {

    private final Directives directives = new PostgresDirectives(transactions);

    @Override
    public Directives directives() {
        return directives;
    }
}
