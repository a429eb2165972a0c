package ai.halo.application.workspace;

import static java.util.Comparator.comparing;

import ai.halo.application.OneAtATime;
import ai.halo.application.PerWorkspace;
import ai.halo.domain.workspace.Doubt;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Doubts in memory. */
public final class InMemoryDoubts implements Doubts {

    private final PerWorkspace<Seen> seen;

    private record Seen(TreeMap<Instant, Long> byDay, List<Doubt> doubts) {}

    public InMemoryDoubts(OneAtATime transactions) {
        seen =
                new PerWorkspace<>(
                        transactions::workspace,
                        () -> new Seen(new TreeMap<>(), new ArrayList<>()));
    }

    @Override
    public void add(Instant now, Map<Doubt.Reason, Long> counted, List<Doubt> last) {
        counted.values().forEach(more -> seen.here().byDay.merge(day(now), more, Long::sum));
        seen.here().doubts.addAll(last);
    }

    @Override
    public Report report(Instant now) {
        Instant week = day(now).minus(Duration.ofDays(6));
        return new Report(
                sum(seen.here().byDay),
                sum(seen.here().byDay.tailMap(week)),
                seen.here().doubts.stream()
                        .sorted(comparing(Doubt::at).reversed())
                        .limit(SHOWN)
                        .toList());
    }

    private static long sum(Map<Instant, Long> byDay) {
        return byDay.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Instant day(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS);
    }
}
