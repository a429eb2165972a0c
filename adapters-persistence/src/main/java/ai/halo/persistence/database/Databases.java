package ai.halo.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The databases a server holds. */
final class Databases {

    static void createIfMissing(Connection superuser, String name) throws SQLException {
        if (!exists(superuser, name)) {
            try (var statement = superuser.createStatement()) {
                statement.execute("create database " + statement.enquoteIdentifier(name, true));
            }
        }
    }

    private static boolean exists(Connection superuser, String name) throws SQLException {
        try (var query =
                superuser.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Databases() {}
}
