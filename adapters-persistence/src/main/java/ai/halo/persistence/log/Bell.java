package ai.halo.persistence.log;

import static java.lang.System.Logger.Level.WARNING;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/**
 * Tells every process that the log has grown, soon after a commit and never inside one: however
 * many commits there are, it rings at most every ten milliseconds.
 */
public final class Bell implements AutoCloseable {

    static final String CHANNEL = "halo_log";

    private static final System.Logger LOG = System.getLogger(Bell.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Semaphore wanted = new Semaphore(0);
    private final DataSource source;
    private final Thread thread;

    private Bell(DataSource source) {
        this.source = source;
        this.thread = Thread.ofPlatform().name("log-bell").daemon().unstarted(this::ringOn);
    }

    public static Bell hung(DataSource source) {
        var bell = new Bell(source);
        bell.thread.start();
        return bell;
    }

    /** Has the bell rung soon. */
    public void ring() {
        wanted.release();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void ringOn() {
        try {
            while (true) {
                wanted.acquire();
                var _ = wanted.drainPermits();
                ringOnce();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Readers look by themselves too, so a bell that does not ring only makes them later. */
    private void ringOnce() {
        try (var connection = source.getConnection();
                var notify = connection.prepareStatement("notify " + CHANNEL)) {
            var _ = notify.execute();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            LOG.log(WARNING, "The other processes could not be told that the log has grown", e);
        }
    }
}
