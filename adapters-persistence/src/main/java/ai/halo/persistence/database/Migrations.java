package ai.halo.persistence.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to the version this Halo knows, as their owner. */
final class Migrations {

    private static final String OURS = "classpath:db/migration";

    static void run(DatabaseAddress given) {
        run(given, OURS);
    }

    static void run(DatabaseAddress given, String location) {
        try {
            var _ =
                    Flyway.configure()
                            .dataSource(given.url(), given.user(), given.password())
                            .jdbcProperties(Map.of("options", "-c role=halo_owner"))
                            .locations(location)
                            .failOnMissingLocations(true)
                            .createSchemas(false)
                            .outputQueryResults(false)
                            .ignoreMigrationPatterns(new String[0])
                            .load()
                            .migrate();
        } catch (FlywayException e) {
            throw new UnusableDatabase(
                    "The tables cannot be brought to this version of Halo: " + e.getMessage(), e);
        }
    }

    private Migrations() {}
}
