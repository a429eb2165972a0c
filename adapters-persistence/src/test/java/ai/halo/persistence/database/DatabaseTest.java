package ai.halo.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir Path home;

    @BeforeEach
    void isCreated() throws IOException {
        FreshHome.copyTo(home);
    }

    @Test
    void servesAgainAfterItsServerWasKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home, TestPrograms.FOLDER);
                var database = Database.open(postgres.database("halo"))) {
            assertThat(answer(database)).isEqualTo(1);
            var killed = postgres.process();

            killed.destroyForcibly();
            var _ = killed.onExit().join();

            Eventually.succeeds(() -> assertThat(answer(database)).isEqualTo(1));
        }
    }

    @Test
    void keepsItsTablesWhenOpenedAgain() {
        try (var postgres = EmbeddedPostgres.start(home, TestPrograms.FOLDER)) {
            Database.open(postgres.database("halo")).close();

            try (var database = Database.open(postgres.database("halo"))) {
                assertThat(answer(database)).isEqualTo(1);
            }
        }
    }

    @Test
    void refusesTablesThatANewerHaloHasMade() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home, TestPrograms.FOLDER)) {
            var address = postgres.database("halo");
            Database.open(address).close();
            execute(
                    address,
                    """
                    insert into flyway_schema_history
                      (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (9999, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 'halo', 1, true)
                    """);

            assertThatThrownBy(() -> Database.open(address))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("9999");
        }
    }

    @Test
    void asksNothingOfAnOperatorWhereItMayHelpItself() {
        try (var postgres = EmbeddedPostgres.start(home, TestPrograms.FOLDER)) {
            assertThat(Database.missingStatements(postgres.database("halo"))).isEqualTo(List.of());
        }
    }

    @Test
    void saysWhereNobodyAnswers() {
        var nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/halo", "halo", "secret");

        assertThatThrownBy(() -> Database.open(nowhere))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/halo as halo")
                .hasMessageNotContaining("secret");
    }

    private static int answer(Database database) {
        var transactions = new PostgresTransactions(database.connections());
        return transactions.reading(
                TestDatabase.freshWorkspace(),
                () -> transactions.sql().fetchSingle("select 1").get(0, Integer.class));
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
