package ai.halo.persistence;

import java.util.Collection;
import java.util.Set;
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
        waitForAll(kind, Set.of(name));
    }

    /** In one order for everybody, so that two who want the same names do not cross. */
    public void waitForAll(String kind, Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        String[] places =
                names.stream()
                        .map(name -> kind + " " + transactions.workspace() + " " + name)
                        .toArray(String[]::new);
        var _ =
                transactions
                        .sql()
                        .resultQuery(
                                """
                                with place as materialized (
                                  select hashtextextended(name, 0) as hash from unnest({0}) as name order by 1
                                )
                                select pg_advisory_xact_lock(hash) from place
                                """,
                                DSL.val(places))
                        .execute();
    }
}
