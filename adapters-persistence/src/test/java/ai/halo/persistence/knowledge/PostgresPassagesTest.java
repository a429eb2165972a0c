package ai.halo.persistence.knowledge;

import ai.halo.application.knowledge.Documents;
import ai.halo.application.knowledge.Passages;
import ai.halo.application.knowledge.PassagesContract;
import ai.halo.persistence.OnPostgres;
import java.time.InstantSource;

class PostgresPassagesTest extends OnPostgres implements PassagesContract {

    @Override
    public Documents documents() {
        return new PostgresDocuments(transactions, log, InstantSource.fixed(LATER));
    }

    @Override
    public Passages passages() {
        return new PostgresPassages(transactions);
    }
}
