package ai.halo.persistence;

import org.jooq.impl.DSL;

/**
 * Where a row does not exist yet there is nothing to lock: whoever wants to be the first to store
 * something under a name waits here, until the end of the transaction of whoever came before.
 */
public final class FirstComer {

    private final PostgresTransactions transactions;

    public FirstComer(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    public void waitFor(String kind, String name) {
        var _ =
                transactions
                        .sql()
                        .select(
                                DSL.field(
                                        "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                                        DSL.val(
                                                kind
                                                        + " "
                                                        + transactions.workspace()
                                                        + " "
                                                        + name)))
                        .execute();
    }
}
