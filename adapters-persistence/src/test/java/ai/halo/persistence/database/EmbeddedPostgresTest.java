package ai.halo.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir Path home;

    @BeforeEach
    void isCreated() throws IOException {
        FreshHome.copyTo(home);
    }

    @Test
    void keepsWhatWasWrittenAcrossRestarts() throws SQLException {
        try (var postgres = start()) {
            execute(postgres, "create table note (text text)");
            execute(postgres, "insert into note values ('still here')");
        }
        try (var postgres = start()) {
            assertThat(answer(postgres, "select text from note")).isEqualTo("still here");
        }
    }

    @Test
    void writesDurablyAndInUnicode() throws SQLException {
        try (var postgres = start()) {
            assertThat(answer(postgres, "show fsync")).isEqualTo("on");
            assertThat(answer(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(postgres, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void obeysTheSettingsAnOperatorWrites() throws IOException, SQLException {
        var settings = home.resolve("database/data/postgresql.conf");
        Files.writeString(settings, Files.readString(settings) + "work_mem = 7MB\n");

        try (var postgres = start()) {
            assertThat(answer(postgres, "show work_mem")).isEqualTo("7MB");
        }
    }

    @Test
    void letsNobodyInWithoutItsPassword() {
        try (var postgres = start()) {
            var stranger = postgres.database("halo").as("postgres", "guess");

            assertThatThrownBy(stranger::connect).hasMessageContaining("authentication failed");
        }
    }

    @Test
    void keepsItsPasswordToItself() throws IOException {
        try (var _ = start()) {
            assertThat(permissions("database")).isEqualTo("rwx------");
            assertThat(permissions("database/password")).isEqualTo("rw-------");
        }
    }

    @Test
    void doesNotRunAsRoot() throws SQLException {
        try (var postgres = start()) {
            execute(postgres, "create table whoami (line text)");
            execute(postgres, "copy whoami from program 'id -u'");

            assertThat(answer(postgres, "select line from whoami")).isNotEqualTo("0");
        }
    }

    @Test
    void leavesNoProcessBehind() {
        var postgres = start();
        var process = postgres.process();

        postgres.close();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void servesOneHaloAtATime() {
        try (var _ = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("Another Halo is running");
        }
    }

    @Test
    void comesBackOnTheSamePortWhenItsProcessIsKilled() throws Exception {
        try (var postgres = start()) {
            var before = postgres.database("halo");
            var killed = postgres.process();
            execute(postgres, "create table note (text text)");

            killed.destroyForcibly();
            killed.onExit().join();

            Eventually.succeeds(() -> before.connect().close());
            assertThat(postgres.database("halo")).isEqualTo(before);
            assertThat(answer(postgres, "select count(*) from note")).isEqualTo("0");
        }
    }

    @Test
    void refusesADataFolderOfAnotherVersion() throws IOException {
        Files.writeString(home.resolve("database/data/PG_VERSION"), "14\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("was written by PostgreSQL 14");
    }

    @Test
    void startsAfreshWhenItsCreationWasInterrupted(@TempDir Path half)
            throws IOException, SQLException {
        var unfinished = Files.createDirectories(half.resolve("database/data.new"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18\n");

        try (var postgres = EmbeddedPostgres.start(half, TestPrograms.FOLDER)) {
            assertThat(answer(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void removesTheProgramsOfEarlierVersionsFromItsHome() throws IOException {
        var earlier = Files.createDirectory(home.resolve("database/postgres-earlier"));
        Files.writeString(earlier.resolve("initdb"), "");

        EmbeddedPostgres.start(home).close();

        assertThat(earlier).doesNotExist();
        assertThat(home.resolve("database/data")).exists();
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, TestPrograms.FOLDER);
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name)));
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.database("halo").connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.database("halo").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
