package ai.halo.persistence;

import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.database.Database;
import ai.halo.persistence.database.DatabaseAddress;
import ai.halo.persistence.database.TestPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** One migrated database for all tests of this JVM; each test has a workspace of its own in it. */
public final class TestDatabase {

    private static final DatabaseAddress ADDRESS;
    private static final DataSource CONNECTIONS;

    static {
        JdbcDoor.open();
        ADDRESS = TestPostgres.emptyDatabase("halo_test");
        CONNECTIONS = Database.open(ADDRESS).connections();
    }

    /** The database as its superuser sees it, for tests of the database itself. */
    public static DatabaseAddress address() {
        return ADDRESS;
    }

    /** What only whoever owns the machine may do. */
    public static void asSuperuser(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                ADDRESS.url(), ADDRESS.user(), ADDRESS.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static DataSource connections() {
        return CONNECTIONS;
    }

    public static PostgresTransactions transactions() {
        return new PostgresTransactions(CONNECTIONS);
    }

    public static AcrossWorkspaces acrossWorkspaces() {
        return new AcrossWorkspaces(CONNECTIONS);
    }

    public static WorkspaceId freshWorkspace() {
        return new WorkspaceId(UUID.randomUUID());
    }

    private TestDatabase() {}
}
