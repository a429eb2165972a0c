package ai.halo.persistence.workspace;

import ai.halo.application.workspace.Doubts;
import ai.halo.application.workspace.DoubtsContract;
import ai.halo.persistence.OnPostgres;

class PostgresDoubtsTest extends OnPostgres implements DoubtsContract {

    @Override
    public Doubts doubts() {
        return new PostgresDoubts(transactions);
    }
}
