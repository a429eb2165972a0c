package ai.halo.persistence.limits;

import static java.lang.System.Logger.Level.WARNING;

import ai.halo.application.limits.Takings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Tells the other processes once a second what callers took here, and hears what they took there.
 * Nothing is stored: what is not heard was taken all the same, only not counted twice.
 */
public final class TakingsExchange implements AutoCloseable {

    static final String CHANNEL = "halo_takings";

    private static final System.Logger LOG = System.getLogger(TakingsExchange.class.getName());
    private static final Duration BEAT = Duration.ofSeconds(1);

    /** How many callers one beat tells of; who took less than those waits for the next. */
    private static final int CALLERS = 2_000;

    private final DataSource source;
    private final Takings takings;
    private final Thread thread;
    private volatile boolean closing;

    public TakingsExchange(DataSource source, Takings takings) {
        this.source = source;
        this.takings = takings;
        this.thread = Thread.ofPlatform().name("takings").daemon().unstarted(this::exchange);
    }

    public TakingsExchange start() {
        thread.start();
        return this;
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(BEAT.multipliedBy(3));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void exchange() {
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
            var _ = listen.execute("listen " + CHANNEL);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (!closing) {
                hearFor(BEAT, postgres);
                tell(connection);
            }
            var _ = listen.execute("unlisten *");
        }
    }

    private void hearFor(Duration time, PGConnection postgres) throws SQLException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toMillis();
                left > 0 && !closing;
                left = Duration.ofNanos(end - System.nanoTime()).toMillis()) {
            for (PGNotification heard : postgres.getNotifications((int) left)) {
                if (heard.getPID() != postgres.getBackendPID()) {
                    takings.also(Tidings.read(heard.getParameter()));
                }
            }
        }
    }

    private void tell(Connection connection) throws SQLException {
        List<String> tidings = Tidings.written(takings.untold(CALLERS));
        try (var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            for (String part : tidings) {
                notify.setString(1, CHANNEL);
                notify.setString(2, part);
                var _ = notify.execute();
            }
        }
    }

    private void pause(SQLException why) {
        if (!closing) {
            LOG.log(
                    WARNING,
                    "The other processes cannot be told of limits; each counts alone",
                    why);
            try {
                Thread.sleep(BEAT);
            } catch (InterruptedException stopped) {
                closing = true;
            }
        }
    }
}
