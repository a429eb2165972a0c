package ai.halo.persistence.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A PostgreSQL of Halo's own: unpacked, created, started and stopped by Halo, kept in its home. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final FolderLock lock;
    private final Postmaster postmaster;
    private final String password;

    private EmbeddedPostgres(FolderLock lock, Postmaster postmaster, String password) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.password = password;
    }

    /** Starts the database of this home; it stops with this JVM at the latest. */
    public static EmbeddedPostgres start(Path home) {
        return start(home, home.resolve("database"));
    }

    /** Keeps the unpacked programs outside the home, where several homes can share them. */
    public static EmbeddedPostgres start(Path home, Path programs) {
        return start(home, programs, Binaries.onClassPath());
    }

    static EmbeddedPostgres start(Path home, Path programs, URL archive) {
        try {
            var folder = Folders.createPrivate(home.toAbsolutePath().resolve("database"));
            var lock = FolderLock.of(folder);
            try {
                var binaries = Binaries.unpacked(archive, programs);
                if (programs.toAbsolutePath().equals(folder)) {
                    binaries.deleteEarlier();
                }
                return start(lock, folder, binaries);
            } catch (RuntimeException | IOException e) {
                lock.close();
                throw e;
            }
        } catch (AccessDeniedException e) {
            throw new UnusableDatabase(
                    "%s belongs to another user. Start Halo as that user, or hand the folder over with chown -R."
                            .formatted(e.getFile()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start(FolderLock lock, Path folder, Binaries binaries)
            throws IOException {
        var privileges = Privileges.toReach(folder, binaries.folder());
        var secret = new SecretFile(folder.resolve("password"));
        var password = secret.readOrCreate();
        privileges.own(folder);
        var data = DataFolder.in(folder, binaries, privileges, secret.path());
        var program =
                new PostgresProgram(binaries, data, privileges, folder.resolve("postgres.log"));
        return new EmbeddedPostgres(lock, started(program), password);
    }

    /** Whoever finds a free port may lose it to another before using it. */
    private static Postmaster started(PostgresProgram program) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return Postmaster.start(program, PostgresProgram.freePort());
            } catch (UnusableDatabase e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** The database of this name, created if need be, as its superuser sees it. */
    public DatabaseAddress database(String name) {
        try (var connection = address(DataFolder.SUPERUSER).connect()) {
            Databases.createIfMissing(connection, name);
            return address(name);
        } catch (SQLException e) {
            throw new UnusableDatabase("The database " + name + " cannot be created", e);
        }
    }

    /**
     * At the end of this JVM it waits a while for {@link #close}: a server lets its callers go
     * first.
     */
    public EmbeddedPostgres closedByItsOwner() {
        postmaster.awaitOwner();
        return this;
    }

    @Override
    public void close() {
        postmaster.close();
        lock.close();
    }

    ProcessHandle process() {
        return postmaster.process();
    }

    private DatabaseAddress address(String database) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postmaster.port(), database),
                DataFolder.SUPERUSER,
                password);
    }
}
