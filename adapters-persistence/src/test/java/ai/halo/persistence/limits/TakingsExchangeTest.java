package ai.halo.persistence.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.limits.Takings;
import ai.halo.persistence.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class TakingsExchangeTest {

    private final Notebook here = new Notebook();
    private final Notebook there = new Notebook();

    @Test
    void tellsTheOthersAndNotItself() throws InterruptedException {
        try (var one = exchange(here);
                var other = exchange(there)) {
            assertThat(one).isNotSameAs(other);
            takenHereUntilHeardThere("Kone");
            there.untold.put("Vtwo", 5L);
            while (here.heard.isEmpty()) {
                Thread.sleep(20);
            }
        }

        assertThat(there.heard).containsOnlyKeys("Kone");
        assertThat(here.heard).isEqualTo(Map.of("Vtwo", 5L));
    }

    @Test
    void comesBackWhenItsConnectionIsCut() throws Exception {
        try (var one = exchange(here);
                var other = exchange(there)) {
            assertThat(one).isNotSameAs(other);
            takenHereUntilHeardThere("Kbefore");
            cutAllListeners();
            takenHereUntilHeardThere("Kafter");
        }

        assertThat(there.heard).containsKeys("Kbefore", "Kafter");
    }

    /** Nobody is heard before the other listens. */
    private void takenHereUntilHeardThere(String caller) throws InterruptedException {
        while (!there.heard.containsKey(caller)) {
            here.untold.put(caller, 1L);
            Thread.sleep(20);
        }
    }

    private static TakingsExchange exchange(Takings takings) {
        return new TakingsExchange(TestDatabase.connections(), takings).start();
    }

    private static void cutAllListeners() throws SQLException {
        var address = TestDatabase.address();
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var cut =
                        connection.prepareStatement(
                                "select pg_terminate_backend(pid) from pg_stat_activity"
                                        + " where query in ('select pg_notify($1, $2)', ?)")) {
            cut.setString(1, "listen " + TakingsExchange.CHANNEL);
            assertThat(cut.executeQuery().next()).isTrue();
        }
    }

    /** Takings in memory: told once, heard together. */
    private static final class Notebook implements Takings {

        final Map<String, Long> untold = new ConcurrentHashMap<>();
        final Map<String, Long> heard = new ConcurrentHashMap<>();

        @Override
        public Map<String, Long> untold(int callers) {
            var told = new HashMap<String, Long>();
            untold.keySet().forEach(caller -> told.put(caller, untold.remove(caller)));
            return told;
        }

        @Override
        public void also(Map<String, Long> elsewhere) {
            elsewhere.forEach((caller, taken) -> heard.merge(caller, taken, Long::sum));
        }
    }
}
