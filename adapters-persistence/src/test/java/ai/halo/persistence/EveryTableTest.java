package ai.halo.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.database.Database;
import ai.halo.persistence.database.DatabaseAddress;
import ai.halo.persistence.database.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Row security on its own, on every table there is: with queries that name no workspace, in a
 * database that has lost every other rule, nobody reads or writes what is another's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTableTest {

    private static final DatabaseAddress SUPERUSER = TestPostgres.emptyDatabase("halo_tables");

    private final Database database = Database.open(SUPERUSER);
    private final PostgresTransactions transactions =
            new PostgresTransactions(database.connections());
    private final WorkspaceId ours = TestDatabase.freshWorkspace();
    private final WorkspaceId theirs = TestDatabase.freshWorkspace();
    private List<String> tables = List.of();

    @BeforeAll
    void fill() throws SQLException {
        try (var superuser = superuser()) {
            tables =
                    texts(
                            superuser,
                            "select relname from pg_class where relnamespace = 'public'::regnamespace"
                                    + " and relkind in ('r', 'p') and relrowsecurity order by 1");
            tearDownEveryOtherRule(superuser);
            for (String table : tables) {
                put(superuser, table, ours);
                put(superuser, table, theirs);
            }
        }
        System.out.printf("%d tables under row security%n", tables.size());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void showNothingOfAnotherWorkspace() {
        assertThat(tables)
                .hasSizeGreaterThan(20)
                .allSatisfy(table -> {
                    assertThat(within(ours, "select * from " + table)).as(table).isOne();
                    assertThat(
                                    within(
                                            ours,
                                            "select * from %s where workspace = '%s'",
                                            table,
                                            theirs))
                            .as(table)
                            .isZero();
                });
    }

    @Test
    void takeNothingForAnotherWorkspace() {
        assertThat(tables)
                .allSatisfy(table ->
                        assertThatThrownBy(() ->
                                        within(
                                                ours,
                                                "insert into %s (workspace) values ('%s')",
                                                table,
                                                theirs))
                                .as(table)
                                .isInstanceOf(DataAccessException.class)
                                .hasMessageFindingMatch("row-level security|permission denied"));
    }

    @Test
    void changeNothingOfAnotherWorkspaceAndGiveNothingAway() throws SQLException {
        for (String table : tables) {
            attempt("delete from %s where workspace = '%s'", table, theirs);
            attempt("update %s set workspace = workspace where workspace = '%s'", table, theirs);
            assertThatThrownBy(() -> within(ours, "update %s set workspace = '%s'", table, theirs))
                    .as(table)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageFindingMatch("row-level security|permission denied");
        }
        try (var superuser = superuser()) {
            for (String table : tables) {
                assertThat(texts(superuser, "select workspace::text from " + table))
                        .as(table)
                        .containsExactlyInAnyOrder(
                                ours.value().toString(), theirs.value().toString());
            }
        }
    }

    @Test
    void showNothingToWhoNamesNoWorkspace() {
        var across = new AcrossWorkspaces(database.connections());
        assertThat(tables)
                .allSatisfy(table ->
                        assertThatThrownBy(() ->
                                        across.inTransaction(
                                                sql -> sql.fetch("select * from " + table)))
                                .as(table)
                                .isInstanceOf(DataAccessException.class));
    }

    /** Touches nothing, or is not allowed at all. */
    private void attempt(String sql, Object... parts) {
        try {
            assertThat(within(ours, sql, parts)).as(sql, parts).isZero();
        } catch (DataAccessException refused) {
            assertThat(refused).hasMessageContaining("permission denied");
        }
    }

    private int within(WorkspaceId workspace, String sql, Object... parts) {
        String filled = sql.formatted(texts(parts));
        return transactions.inTransaction(
                workspace,
                () ->
                        filled.startsWith("select")
                                ? transactions.sql().fetch(filled).size()
                                : transactions.sql().execute(filled));
    }

    private static Object[] texts(Object... parts) {
        var texts = new ArrayList<>();
        for (Object part : parts) {
            texts.add(part instanceof WorkspaceId(var id) ? id : part);
        }
        return texts.toArray();
    }

    private static void tearDownEveryOtherRule(Connection superuser) throws SQLException {
        for (String found :
                List.of(
                        """
                        select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname)
                        from pg_constraint
                        where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'p', 'u')
                        order by contype = 'p'
                        """,
                        """
                        select format('alter table %s alter column %I drop not null', attrelid::regclass, attname)
                        from pg_attribute join pg_class t on t.oid = attrelid
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                          and attnum > 0 and attnotnull and attidentity = ''
                        """,
                        """
                        select format('drop trigger %I on %s', tgname, tgrelid::regclass)
                        from pg_trigger where not tgisinternal
                        """)) {
            for (String rule : texts(superuser, found)) {
                run(superuser, rule);
            }
        }
    }

    private static void put(Connection superuser, String table, WorkspaceId workspace)
            throws SQLException {
        run(
                superuser,
                "insert into %s (workspace) values ('%s')".formatted(table, workspace.value()));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new SQLException(sql, failed);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(SUPERUSER.url(), SUPERUSER.user(), SUPERUSER.password());
    }
}
