package ai.halo.persistence.database;

import static java.lang.System.Logger.Level.WARNING;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * A channel of PostgreSQL's, listened to on a connection and a thread of its own; when the
 * connection is cut it is made again.
 */
public final class Channel implements AutoCloseable {

    /** What is done while the channel is listened to, over and over; it waits a second at most. */
    public interface Beat {
        void beat(Connection connection, PGConnection postgres) throws SQLException;
    }

    public static final Duration AT_MOST = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(Channel.class.getName());

    private final DataSource source;
    private final String name;
    private final Beat beat;
    private final Thread thread;
    private volatile boolean closing;

    public Channel(DataSource source, String name, Beat beat) {
        this.source = source;
        this.name = name;
        this.beat = beat;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::listen);
    }

    public Channel start() {
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
                whileConnected();
            } catch (SQLException e) {
                pause(e);
            }
        }
    }

    private void whileConnected() throws SQLException {
        try (var connection = source.getConnection();
                var listen = connection.createStatement()) {
            connection.setAutoCommit(true);
            var _ = listen.execute("listen " + name);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (!closing) {
                beat.beat(connection, postgres);
            }
            var _ = listen.execute("unlisten *");
        }
    }

    private void pause(SQLException why) {
        if (!closing) {
            LOG.log(WARNING, "Nothing is heard on " + name + "; it is tried again", why);
            try {
                Thread.sleep(AT_MOST);
            } catch (InterruptedException stopped) {
                closing = true;
            }
        }
    }
}
