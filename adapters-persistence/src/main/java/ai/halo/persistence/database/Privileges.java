package ai.halo.persistence.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;

/** How PostgreSQL is started, which refuses to run as root, by whoever has started Halo. */
enum Privileges {
    /** An ordinary user starts it as itself. */
    OWN(""),

    /** Root becomes a user of PostgreSQL's own. */
    DROPPED("setpriv --reuid=5432 --regid=5432 --clear-groups --no-new-privs"),

    /** Root keeps its name but none of its powers, where folders let no other user through. */
    POWERLESS("unshare --user");

    private static final int ROOT = 0;
    private static final int POSTGRES = 5432;
    private static final int NOBODY = 65534;

    private static final String AS_NOBODY = "setpriv --reuid=65534 --regid=65534 --clear-groups";

    private final String prefix;

    Privileges(String prefix) {
        this.prefix = prefix;
    }

    /** The mildest way that reaches these folders. */
    static Privileges toReach(Path... folders) throws IOException {
        if (new UnixSystem().getUid() != ROOT) {
            return OWN;
        }
        if (DROPPED.works()
                && Command.of("true").runBy(AS_NOBODY).succeeds()
                && allReachable(folders)) {
            return DROPPED;
        }
        if (POWERLESS.works()) {
            return POWERLESS;
        }
        throw new UnusableDatabase(
                """
                PostgreSQL does not run as root, and this machine offers no way to leave root behind. One of these helps:
                  - start Halo as an ordinary user
                  - put HALO_HOME where every user may pass through the folders above it, and install setpriv (util-linux)
                  - allow user namespaces (unshare --user)
                  - set HALO_DATABASE_URL to a PostgreSQL 15 or newer\
                """);
    }

    Command run(Command server) {
        return server.runBy(prefix);
    }

    /** Makes a folder of PostgreSQL's belong to the user it runs as. */
    void own(Path folder) throws IOException {
        switch (this) {
            case OWN -> {}
            case DROPPED -> handOver(folder, POSTGRES);
            case POWERLESS -> handOver(folder, ROOT);
        }
    }

    /** Creates a data folder; only this program insists on a user with an account. */
    void initialise(Path folder, Command initdb) throws IOException {
        switch (this) {
            case OWN, POWERLESS -> initdb.runBy(prefix).output();
            case DROPPED -> {
                Folders.handTo(NOBODY, folder);
                initdb.runBy(AS_NOBODY).output();
                Folders.handTo(POSTGRES, folder);
            }
        }
    }

    private boolean works() {
        return Command.of("true").runBy(prefix).succeeds();
    }

    private static boolean allReachable(Path... folders) throws IOException {
        for (var folder : folders) {
            if (!Folders.reachableByAll(folder)) {
                return false;
            }
        }
        return true;
    }

    private static void handOver(Path folder, int user) throws IOException {
        if (Folders.owner(folder) != user) {
            Folders.handTo(user, folder);
        }
    }
}
