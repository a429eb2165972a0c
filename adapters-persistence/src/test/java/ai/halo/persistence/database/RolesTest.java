package ai.halo.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a server of its own, for roles belong to a whole server. */
class RolesTest {

    @TempDir static Path home;
    static EmbeddedPostgres server;

    DatabaseAddress superuser;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(home, TestPrograms.FOLDER, TestPrograms.archive());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void knowsAnotherUser() throws SQLException {
        superuser = server.database("halo");
        execute(superuser, "create role acme login password 'acme'");
        execute(superuser, "alter database halo owner to acme");
    }

    @AfterEach
    void forgetsEverybody() throws SQLException {
        var another = server.database("postgres");
        execute(another, "drop database halo with (force)");
        execute(another, "drop role if exists halo_login, halo_app, halo_tail, halo_owner");
        execute(another, "drop role acme");
    }

    @Test
    void logInAsSomebodyWithoutPowers() throws SQLException {
        var login = new Roles(superuser).prepare();

        try (var connection = login.connect()) {
            RoleCheck.refusePowers(connection);
        }
        assertThatThrownBy(() -> execute(login, "set role halo_owner"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void canBePreparedAgain() {
        assertThat(new Roles(superuser).prepare()).isEqualTo(new Roles(superuser).prepare());
    }

    @Test
    void deriveNoPasswordFromNone() {
        var passwordInUrl = superuser.url() + "?password=" + superuser.password();
        var roles = new Roles(new DatabaseAddress(passwordInUrl, "postgres", ""));

        assertThatThrownBy(roles::prepare)
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("it needs a password");
    }

    @Test
    void areCreatedByAUserThatMayCreateRoles() throws SQLException {
        execute(superuser, "alter role acme createrole");

        try (var database = Database.open(acme());
                var connection = database.connections().getConnection()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo("halo_login");
        }
    }

    @Test
    void areAskedOfTheOperatorByAUserThatMayNot() throws SQLException {
        Database.open(superuser).close();
        var missing = Database.missingStatements(acme());

        assertThat(missing).contains("grant halo_app to \"acme\";");
        assertThatThrownBy(() -> Database.open(acme()))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("grant halo_app to \"acme\";");

        for (var statement : missing) {
            execute(superuser, statement);
        }
        assertThat(Database.missingStatements(acme())).isEmpty();
        Database.open(acme()).close();
    }

    @Test
    void areRefusedWhenTheyBypassRowSecurity() throws SQLException {
        Database.open(superuser).close();
        execute(superuser, "alter role halo_app bypassrls");

        assertThatThrownBy(() -> Database.open(superuser))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("halo_app bypasses row security");
    }

    @Test
    void areRefusedWhenTheyAreSuperusers() throws SQLException {
        Database.open(superuser).close();
        execute(superuser, "alter role halo_app superuser");

        assertThatThrownBy(() -> Database.open(superuser))
                .hasMessageContaining("halo_app is a superuser");
    }

    private DatabaseAddress acme() {
        return superuser.as("acme", "acme");
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
