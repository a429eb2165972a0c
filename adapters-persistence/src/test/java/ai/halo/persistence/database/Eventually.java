package ai.halo.persistence.database;

import java.time.Duration;
import java.time.Instant;

/** Waits for what must come, however slow the machine, and gives up long after. */
public final class Eventually {

    public interface Attempt {
        void run() throws Exception;
    }

    public static void succeeds(Attempt attempt) throws Exception {
        var end = Instant.now().plus(Duration.ofMinutes(1));
        while (true) {
            try {
                attempt.run();
                return;
            } catch (Exception e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }

    private Eventually() {}
}
