package ai.halo.application.workspace;

import static ai.halo.domain.workspace.Doubt.Reason.EXPIRED;
import static ai.halo.domain.workspace.Doubt.Reason.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.domain.workspace.Doubt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of doubts promises. */
public interface DoubtsContract extends TwoRooms {

    Doubt MARIA = new Doubt(NOON, MISSING, "maria");
    Doubt NOBODY = new Doubt(LATER, EXPIRED, null);

    Doubts doubts();

    @Test
    default void countsAllAndShowsTheLastFirst() {
        within(() -> doubts().add(NOON, Map.of(MISSING, 3L), List.of(MARIA)));
        within(() -> doubts().add(LATER, Map.of(MISSING, 1L, EXPIRED, 1L), List.of(NOBODY)));

        assertThat(report(LATER)).isEqualTo(new Doubts.Report(5, 5, List.of(NOBODY, MARIA)));
    }

    @Test
    default void tellsThisWeekFromWhatWasBefore() {
        within(() -> doubts().add(NOON, Map.of(MISSING, 3L), List.of(MARIA)));

        assertThat(report(NOON.plus(Duration.ofDays(6))).lastWeek()).isEqualTo(3);
        assertThat(report(NOON.plus(Duration.ofDays(7))).lastWeek()).isZero();
        assertThat(report(NOON.plus(Duration.ofDays(7))).total()).isEqualTo(3);
    }

    @Test
    default void forgetsAllButTheLastTwenty() {
        var many =
                IntStream.range(0, 25)
                        .mapToObj(i -> new Doubt(NOON.plusSeconds(i), MISSING, "user " + i))
                        .toList();
        within(() -> doubts().add(NOON, Map.of(MISSING, 25L), many));

        assertThat(report(NOON).total()).isEqualTo(25);
        assertThat(report(NOON).last())
                .hasSize(20)
                .startsWith(many.getLast())
                .doesNotContain(many.getFirst());
    }

    @Test
    default void saysNothingElsewhere() {
        within(() -> doubts().add(NOON, Map.of(MISSING, 3L), List.of(MARIA)));

        assertThat(elsewhere(() -> doubts().report(NOON)))
                .isEqualTo(new Doubts.Report(0, 0, List.of()));
    }

    private Doubts.Report report(Instant now) {
        return within(() -> doubts().report(now));
    }
}
