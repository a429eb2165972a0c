package ai.halo.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** A database made ready for Halo: its roles, its tables, and the connections everybody shares. */
public final class Database implements AutoCloseable {

    /** Sixteen for what is asked, and one on which the bell is listened for. */
    private static final int CONNECTIONS = 17;

    private static final String SESSION =
            "-c idle_in_transaction_session_timeout=30s -c application_name=halo";

    private final HikariDataSource connections;

    private Database(HikariDataSource connections) {
        this.connections = connections;
    }

    /** Prepares what stands at this address, or refuses it with a reason an operator can act on. */
    public static Database open(DatabaseAddress given) {
        var login = new Roles(given).prepare();
        Migrations.run(given);
        check(login);
        return new Database(connections(login));
    }

    /** The statements an operator must execute before this address can be opened; empty is good. */
    public static List<String> missingStatements(DatabaseAddress given) {
        return new Roles(given).missingStatements();
    }

    public DataSource connections() {
        return connections;
    }

    @Override
    public void close() {
        connections.close();
    }

    private static void check(DatabaseAddress login) {
        try (var connection = login.connect()) {
            RoleCheck.refusePowers(connection);
        } catch (SQLException e) {
            throw new UnusableDatabase("Nobody can log in at " + login, e);
        }
    }

    private static HikariDataSource connections(DatabaseAddress login) {
        // A database that was restarted a moment ago leaves dead connections in the pool.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
        var pool = new HikariConfig();
        pool.setPoolName("halo");
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setAutoCommit(false);
        pool.addDataSourceProperty("options", SESSION);
        return new HikariDataSource(pool);
    }
}
