package ai.halo.domain.email;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** How many transcripts may be asked for within a day, so that nobody writes to others with us. */
public enum MailLimit {
    SESSION(3),
    ADDRESS(5),
    WORKSPACE(500);

    public static final Duration PERIOD = Duration.ofDays(1);

    private final int most;

    MailLimit(int most) {
        this.most = most;
    }

    public int most() {
        return most;
    }

    /**
     * From when one more may be asked for; empty if at once. Each limit that was ever reached comes
     * with the time of the request that has to grow a day old first.
     */
    public static Optional<Instant> opens(Map<MailLimit, Instant> reached, Instant now) {
        return reached.values().stream()
                .map(made -> made.plus(PERIOD))
                .filter(opens -> opens.isAfter(now))
                .max(Comparator.naturalOrder());
    }
}
