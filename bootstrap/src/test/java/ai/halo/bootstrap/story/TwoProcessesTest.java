package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.persistence.database.TestPostgres;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TwoProcessesTest {

    private static final int LIMIT = 400;
    private static final int TAKEN = 200;

    @Test
    void countTheRequestsOfACallerTogether() {
        var address = TestPostgres.emptyDatabase("halo_two");
        var settings =
                Map.of(
                        "HALO_DATABASE_URL", address.url(),
                        "HALO_DATABASE_USER", address.user(),
                        "HALO_DATABASE_PASSWORD", address.password(),
                        "HALO_MASTER_KEY", "one key for both processes, long enough",
                        "HALO_RATE_KEY", String.valueOf(LIMIT));
        RunningHalo one = RunningHalo.start(settings);
        RunningHalo other = RunningHalo.start(settings);
        try {
            Company company = Company.movesInto(one);
            for (int i = 0; i < TAKEN; i++) {
                assertThat(remaining(one, company)).isPositive();
            }

            var asked = new AtomicInteger();
            Company.await(
                    () -> remaining(other, company) + asked.incrementAndGet() <= LIMIT - TAKEN / 2);
        } finally {
            other.stop();
            one.stop();
        }
    }

    private static int remaining(RunningHalo halo, Company company) {
        return halo.say("POST", "/api/sdk/events", company.widgetKey(), "{\"events\":[]}")
                .headers()
                .firstValue("RateLimit-Remaining")
                .map(Integer::parseInt)
                .orElseThrow();
    }
}
