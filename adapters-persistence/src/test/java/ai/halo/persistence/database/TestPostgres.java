package ai.halo.persistence.database;

import java.nio.file.Path;
import java.sql.SQLException;

/** The one server all tests of this JVM share; it stops with the JVM. */
public final class TestPostgres {

    private static final EmbeddedPostgres SERVER =
            EmbeddedPostgres.start(
                    Path.of("target", "home-of-" + TestPrograms.NAME + TestPrograms.JVM),
                    TestPrograms.FOLDER,
                    TestPrograms.archive());

    /** A database of this name with nothing in it, as the superuser sees it. */
    public static DatabaseAddress emptyDatabase(String name) {
        var another = SERVER.database("postgres");
        try (var connection = another.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.database(name);
    }

    private TestPostgres() {}
}
