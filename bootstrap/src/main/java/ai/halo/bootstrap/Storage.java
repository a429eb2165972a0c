package ai.halo.bootstrap;

import ai.halo.application.limits.Takings;
import ai.halo.persistence.AcrossWorkspaces;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.database.Database;
import ai.halo.persistence.database.DatabaseAddress;
import ai.halo.persistence.database.EmbeddedPostgres;
import ai.halo.persistence.database.Vault;
import ai.halo.persistence.limits.TakingsExchange;
import ai.halo.persistence.log.Bell;
import ai.halo.persistence.log.BellListener;
import ai.halo.persistence.workspace.PostgresAdmissions;
import org.jspecify.annotations.Nullable;

/**
 * The database of this server, its own or a given one, and the vault for what must be sealed in it.
 */
final class Storage implements AutoCloseable {

    private final @Nullable EmbeddedPostgres embedded;
    private final Database database;
    private final Vault vault;
    private final Bell bell;

    private Storage(@Nullable EmbeddedPostgres embedded, Database database, Vault vault) {
        this.embedded = embedded;
        this.database = database;
        this.vault = vault;
        this.bell = Bell.hung(database.connections());
    }

    static Storage open(Home home, Settings settings) {
        String url = settings.text("HALO_DATABASE_URL");
        if (url == null) {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(home.folder()).closedByItsOwner();
            return opened(postgres, postgres.database("halo"), home, settings);
        }
        return opened(null, given(url, settings), home, settings);
    }

    static DatabaseAddress given(String url, Settings settings) {
        return new DatabaseAddress(
                url,
                settings.text("HALO_DATABASE_USER", "halo"),
                settings.text("HALO_DATABASE_PASSWORD", ""));
    }

    private static Storage opened(
            @Nullable EmbeddedPostgres postgres,
            DatabaseAddress address,
            Home home,
            Settings settings) {
        try {
            Database database = Database.open(address);
            var vault =
                    Vault.open(
                            new AcrossWorkspaces(database.connections()),
                            home.folder(),
                            settings.text("HALO_MASTER_KEY"));
            return new Storage(postgres, database, vault);
        } catch (RuntimeException e) {
            if (postgres != null) {
                postgres.close();
            }
            throw e;
        }
    }

    PostgresTransactions transactions() {
        return new PostgresTransactions(database.connections(), Behalf::origin);
    }

    AcrossWorkspaces across() {
        return new AcrossWorkspaces(database.connections());
    }

    /** What rings in every process when the log has grown. */
    Bell bell() {
        return bell;
    }

    BellListener wakes(Runnable reader) {
        return new BellListener(database.connections(), reader);
    }

    /** Counts with the other processes of this database what callers take of their limits. */
    TakingsExchange shares(Takings takings) {
        return new TakingsExchange(database.connections(), takings);
    }

    /** Whether anybody has moved in yet. */
    boolean hasWorkspaces() {
        return new PostgresAdmissions(across(), vault).any();
    }

    Vault vault() {
        return vault;
    }

    @Override
    public void close() {
        bell.close();
        database.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
