package ai.halo.persistence.database;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The end of a PostgreSQL: sessions are cut, everything is written, then the process goes. */
final class Stopping {

    private static final long SECONDS = 8;

    static void stop(ProcessHandle postgres) {
        signal("INT", postgres);
        if (!gone(postgres)) {
            signal("QUIT", postgres);
            if (!gone(postgres)) {
                throw new UnusableDatabase(
                        "PostgreSQL (process %d) does not stop. Stop it by hand."
                                .formatted(postgres.pid()));
            }
        }
    }

    private static void signal(String name, ProcessHandle postgres) {
        var _ = Command.of("sh", "-c", "kill -" + name + " " + postgres.pid()).succeeds();
    }

    private static boolean gone(ProcessHandle postgres) {
        try {
            var _ = postgres.onExit().get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            throw new UnusableDatabase("PostgreSQL could not be waited for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Stopping() {}
}
