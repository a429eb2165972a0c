package ai.halo.persistence.log;

import ai.halo.persistence.database.Channel;
import javax.sql.DataSource;

/** Hears the bell of any process and wakes this one's reader, which looks by itself too. */
public final class BellListener implements AutoCloseable {

    private final Channel channel;

    public BellListener(DataSource source, Runnable reader) {
        channel =
                new Channel(
                        source,
                        Bell.CHANNEL,
                        (_, postgres) -> {
                            int wait = (int) Channel.AT_MOST.toMillis();
                            if (postgres.getNotifications(wait).length > 0) {
                                reader.run();
                            }
                        });
    }

    public BellListener start() {
        var _ = channel.start();
        return this;
    }

    @Override
    public void close() {
        channel.close();
    }
}
