package ai.halo.persistence.log;

import static java.lang.System.Logger.Level.WARNING;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Listens on a connection of its own for the bell of any process, and wakes this one's reader. */
public final class BellListener implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(BellListener.class.getName());
    private static final Duration AT_MOST = Duration.ofSeconds(1);

    private final DataSource source;
    private final Runnable reader;
    private final Thread thread;
    private volatile boolean closing;

    public BellListener(DataSource source, Runnable reader) {
        this.source = source;
        this.reader = reader;
        this.thread = Thread.ofPlatform().name("log-listener").daemon().unstarted(this::listen);
    }

    public BellListener start() {
        thread.start();
        return this;
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(AT_MOST.multipliedBy(3));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        while (!closing) {
            try {
                listenOnce();
            } catch (SQLException e) {
                pause(e);
            }
        }
    }

    private void listenOnce() throws SQLException {
        try (var connection = source.getConnection();
                var listen = connection.createStatement()) {
            connection.setAutoCommit(true);
            var _ = listen.execute("listen " + Bell.CHANNEL);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (!closing) {
                if (postgres.getNotifications((int) AT_MOST.toMillis()).length > 0) {
                    reader.run();
                }
            }
            var _ = listen.execute("unlisten *");
        }
    }

    private void pause(SQLException why) {
        if (!closing) {
            LOG.log(WARNING, "Nobody can be heard; the log is read a few times a second", why);
            try {
                Thread.sleep(AT_MOST);
            } catch (InterruptedException stopped) {
                closing = true;
            }
        }
    }
}
