package ai.halo.bootstrap.story;

import ai.halo.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Every row of a workspace, table by table, as a count and a hash; seen by the superuser. */
final class Belongings {

    private static final String TABLES =
            """
            select c.table_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and c.column_name = 'workspace'
              and t.table_type = 'BASE TABLE'
            """;

    private static final String ALL_TABLES =
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
            """;

    private Belongings() {}

    static Map<String, String> of(UUID workspace) {
        try (Connection connection = connect()) {
            var all = new TreeMap<String, String>();
            for (String table : tables(connection, TABLES)) {
                all.put(table, rows(connection, table, workspace));
            }
            return all;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Every table, of whichever workspace, with a row in which this text stands. */
    static List<String> tablesThatSay(String text) {
        try (Connection connection = connect()) {
            var all = new ArrayList<String>();
            for (String table : tables(connection, ALL_TABLES)) {
                if (says(connection, table, text)) {
                    all.add(table);
                }
            }
            return all;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean says(Connection connection, String table, String text)
            throws SQLException {
        String sql = "select exists (select from \"" + table + "\" t where strpos(t::text, ?) > 0)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static Connection connect() throws SQLException {
        var address = TestDatabase.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static List<String> tables(Connection connection, String which) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(which)) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private static String rows(Connection connection, String table, UUID workspace)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(hashed(table))) {
            statement.setObject(1, workspace);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String hashed(String table) {
        return """
        select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')
        from "%s" t where workspace = ?
        """
                .formatted(table);
    }
}
