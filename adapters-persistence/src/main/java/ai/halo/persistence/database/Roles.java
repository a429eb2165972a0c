package ai.halo.persistence.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;

/**
 * Who is who in the database: the owner of the tables, the one who logs in, and those it becomes.
 */
final class Roles {

    private static final long LOCK = 0x68616c6fL;

    private final DatabaseAddress given;

    Roles(DatabaseAddress given) {
        this.given = given;
    }

    /** Creates what is missing, as far as the given user may, and says as whom to log in. */
    DatabaseAddress prepare() {
        try (var connection = given.connect()) {
            requireVersion(connection);
            if (mayCreateRoles(connection)) {
                return create(connection);
            }
            var missing = RoleSteps.forOperator(given.user()).missing(connection);
            if (missing.isEmpty()) {
                return given;
            }
            throw new UnusableDatabase(
                    "%s may not create roles. Have these statements executed by one who may:\n%s"
                            .formatted(given, String.join("\n", missing)));
        } catch (SQLException e) {
            throw new UnusableDatabase("The roles cannot be prepared at " + given, e);
        }
    }

    /** What an operator has to execute where the given user may not. */
    List<String> missingStatements() {
        try (var connection = given.connect()) {
            return mayCreateRoles(connection)
                    ? List.of()
                    : RoleSteps.forOperator(given.user()).missing(connection);
        } catch (SQLException e) {
            throw new UnusableDatabase("The roles cannot be looked at, at " + given, e);
        }
    }

    private DatabaseAddress create(Connection connection) throws SQLException {
        if (given.password().isBlank()) {
            throw new UnusableDatabase(
                    "%s may create roles, so it needs a password, from which that of %s is derived."
                            .formatted(given, RoleSteps.LOGIN));
        }
        var password = loginPassword();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        }
        RoleSteps.forCreator().execute(connection);
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(RoleSteps.LOGIN, password.toCharArray(), "scram-sha-256");
        connection.commit();
        return given.as(RoleSteps.LOGIN, password);
    }

    /** Derived from the given password, so that every process of an installation knows it. */
    private String loginPassword() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = ("halo:" + given.password()).getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            var digest = mac.doFinal(RoleSteps.LOGIN.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean mayCreateRoles(Connection connection) throws SQLException {
        return asks(
                connection,
                "select rolsuper or rolcreaterole from pg_roles where rolname = current_user");
    }

    private static void requireVersion(Connection connection) throws SQLException {
        if (!asks(connection, "select current_setting('server_version_num')::int >= 150000")) {
            throw new UnusableDatabase(
                    "Halo needs PostgreSQL 15 or newer; this is %s."
                            .formatted(connection.getMetaData().getDatabaseProductVersion()));
        }
    }

    private static boolean asks(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
