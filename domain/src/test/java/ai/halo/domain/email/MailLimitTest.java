package ai.halo.domain.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailLimitTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void opensAtOnceWhereNoneIsReached() {
        assertThat(MailLimit.opens(Map.of(), NOON)).isEmpty();
    }

    @Test
    void opensADayAfterTheRequestThatUsedItUp() {
        var reached = Map.of(MailLimit.SESSION, NOON);

        assertThat(MailLimit.opens(reached, NOON.plus(DAY).minusMillis(1)))
                .contains(NOON.plus(DAY));
        assertThat(MailLimit.opens(reached, NOON.plus(DAY))).isEmpty();
    }

    @Test
    void opensWithTheLastOfThem() {
        var reached = Map.of(MailLimit.SESSION, NOON, MailLimit.ADDRESS, NOON.plusSeconds(60));

        assertThat(MailLimit.opens(reached, NOON.plusSeconds(90)))
                .contains(NOON.plusSeconds(60).plus(DAY));
    }
}
