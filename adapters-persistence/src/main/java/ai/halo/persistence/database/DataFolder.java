package ai.halo.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The files PostgreSQL keeps its databases in. */
record DataFolder(Path parent) {

    static final String SUPERUSER = "postgres";

    private static final String SETTINGS =
            """

            # What Halo sets when it creates this folder; yours to tune.
            fsync = on
            synchronous_commit = on
            max_connections = 60
            shared_buffers = 128MB
            log_min_messages = warning
            """;

    /** Opens the data folder in this one for these programs, creating it the first time. */
    static DataFolder in(Path parent, Binaries binaries, Privileges privileges, Path passwordFile)
            throws IOException {
        var folder = new DataFolder(parent);
        if (folder.exists()) {
            folder.refuseAnotherVersion(binaries);
        } else {
            folder.create(binaries, privileges, passwordFile);
        }
        return folder;
    }

    Path path() {
        return parent.resolve("data");
    }

    private boolean exists() {
        return Files.exists(versionFile());
    }

    private void refuseAnotherVersion(Binaries binaries) throws IOException {
        var written = Files.readString(versionFile()).strip();
        var ours = String.valueOf(binaries.majorVersion());
        if (!written.equals(ours)) {
            throw new UnusableDatabase(
                    """
                    %s was written by PostgreSQL %s and this Halo brings %s. Make a backup with the Halo that wrote it \
                    (./halo backup FILE) and restore it here (./halo restore FILE), or start that Halo again.\
                    """
                            .formatted(path(), written, ours));
        }
    }

    /**
     * Creates the folder under another name first, so that half a folder is never taken for one.
     */
    private void create(Binaries binaries, Privileges privileges, Path passwordFile)
            throws IOException {
        var unfinished = parent.resolve("data.new");
        Folders.delete(unfinished);
        privileges.initialise(
                parent,
                Command.of(
                        binaries.program("initdb"),
                        "--pgdata=" + unfinished,
                        "--username=" + SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        "--locale=C"));
        Files.writeString(
                unfinished.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        Files.move(unfinished, path(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path versionFile() {
        return path().resolve("PG_VERSION");
    }
}
