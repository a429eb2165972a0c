package ai.halo.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.StorageUnavailable;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PgConnection;

class OutageTest {

    final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());

    @Test
    void isSaidWhereNobodyListens() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {1});

        assertThatThrownBy(() -> new PostgresTransactions(nowhere).reading(workspace, () -> 1))
                .isInstanceOf(StorageUnavailable.class);
    }

    @Test
    void isSaidWhereTheConnectionBreaks() {
        PostgresTransactions transactions = TestDatabase.transactions();

        assertThatThrownBy(() -> transactions.reading(workspace, () -> cut(transactions.sql())))
                .isInstanceOf(StorageUnavailable.class);
    }

    private static int cut(DSLContext sql) {
        sql.connection(connection -> connection.unwrap(PgConnection.class).close());
        return sql.fetch("select 1").size();
    }

    @Test
    void isNotSaidOfAMistake() {
        PostgresTransactions transactions = TestDatabase.transactions();

        assertThatThrownBy(() ->
                        transactions.reading(
                                workspace, () -> transactions.sql().fetch("select nothing")))
                .isNotInstanceOf(StorageUnavailable.class);
    }
}
