package ai.halo.persistence.limits;

import ai.halo.application.limits.Takings;
import ai.halo.persistence.database.Channel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Tells the other processes once a second what callers took here, and hears what they took there.
 * Nothing is stored: what is not heard was taken all the same, only not counted twice.
 */
public final class TakingsExchange implements AutoCloseable {

    static final String CHANNEL = "halo_takings";

    /** How many callers one beat tells of; who took less than those waits for the next. */
    private static final int CALLERS = 2_000;

    private final Takings takings;
    private final Channel channel;

    public TakingsExchange(DataSource source, Takings takings) {
        this.takings = takings;
        this.channel = new Channel(source, CHANNEL, this::beat);
    }

    public TakingsExchange start() {
        var _ = channel.start();
        return this;
    }

    @Override
    public void close() {
        channel.close();
    }

    private void beat(Connection connection, PGConnection postgres) throws SQLException {
        long end = System.nanoTime() + Channel.AT_MOST.toNanos();
        for (long left = Channel.AT_MOST.toMillis();
                left > 0;
                left = Duration.ofNanos(end - System.nanoTime()).toMillis()) {
            for (PGNotification heard : postgres.getNotifications((int) left)) {
                if (heard.getPID() != postgres.getBackendPID()) {
                    takings.also(Tidings.read(heard.getParameter()));
                }
            }
        }
        tell(connection);
    }

    private void tell(Connection connection) throws SQLException {
        try (var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            for (String part : Tidings.written(takings.untold(CALLERS))) {
                notify.setString(1, CHANNEL);
                notify.setString(2, part);
                var _ = notify.execute();
            }
        }
    }
}
