package ai.halo.domain.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.Json;
import ai.halo.domain.outreach.Automation.Status;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomationTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "draft, active, true",
        "active, paused, true",
        "paused, active, true",
        "paused, completed, true",
        "completed, archived, true",
        "draft, draft, true",
        "active, draft, false",
        "completed, active, false",
        "archived, active, false"
    })
    void onlyMovesOn(String from, String to, boolean allowed) {
        Automation automation = series(Status.of(from), Json.Obj.EMPTY);

        if (allowed) {
            assertThat(moved(automation, to).status()).isEqualTo(Status.of(to));
        } else {
            assertThatThrownBy(() -> moved(automation, to))
                    .hasMessage("status cannot go from %s to %s".formatted(from, to));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}| 2026-01-01T12:00:00Z",
                "{\"steps\":[{\"type\":\"email\"}]}| 2026-01-01T12:00:00Z",
                "{\"steps\":[{\"type\":\"wait\",\"hours\":3}]}| 2026-01-01T15:00:00Z",
                "{\"steps\":[{\"type\":\"wait\",\"days\":1},{\"type\":\"wait\",\"weeks\":1},7]}"
                        + "| 2026-01-09T12:00:00Z",
                "{\"steps\":[{\"type\":\"wait\",\"days\":-5}]}| 2026-01-01T12:00:00Z",
                "{\"steps\":7}| 2026-01-01T12:00:00Z"
            })
    void mailsFirstAfterTheWaitsBeforeIt(String content, String first) {
        Automation series = series(Status.ACTIVE, (Json.Obj) Json.parse(content));

        assertThat(series.firstMail(NOON)).isEqualTo(Instant.parse(first));
    }

    @Test
    void hasANameAndContentOfSomeSize() {
        int room = Automation.MAX_CONTENT_BYTES - "{\"k\":\"\"}".length();
        assertThat(series(Status.DRAFT, filled(room)).content().bytes())
                .isEqualTo(Automation.MAX_CONTENT_BYTES);
        assertThatThrownBy(() -> series(Status.DRAFT, filled(room + 1)))
                .hasMessage("content must have at most 200,000 bytes");
    }

    private static Automation moved(Automation automation, String to) {
        return automation.changed(
                automation.name(),
                Status.of(to),
                automation.content(),
                automation.audience(),
                NOON);
    }

    private static Json.Obj filled(int length) {
        return Json.object().with("k", "x".repeat(length));
    }

    private static Automation series(Status status, Json.Obj content) {
        return new Automation(
                new AutomationId(new UUID(0, 1)),
                Automation.Type.SERIES,
                "Welcome",
                status,
                content,
                Audience.EVERYBODY,
                NOON,
                NOON);
    }
}
