package ai.halo.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import org.junit.jupiter.api.Test;

class ActivityTest {

    @Test
    void cutsTextsThatAreTooLong() {
        var kept =
                new Activity("😀".repeat(100), "s".repeat(500), "u".repeat(2_000), Json.object());
        var cut = new Activity("😀".repeat(101), "s".repeat(501), "u".repeat(2_001), Json.object());

        assertThat(cut).isEqualTo(kept);
    }

    @Test
    void refusesToBeNothing() {
        assertThatThrownBy(() -> new Activity("  ", null, null, Json.object()))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("event_type must not be empty");
    }

    @Test
    void refusesTooMuchMetadata() {
        int room = Activity.MAX_METADATA_BYTES - "{\"k\":\"\"}".length();
        var full = Json.object().with("k", "é".repeat(room / 2));

        assertThat(new Activity("click", null, null, full).metadata()).isEqualTo(full);
        assertThatThrownBy(() ->
                        new Activity(
                                "click", null, null, Json.object().with("k", "x".repeat(room + 1))))
                .hasMessage("metadata must have at most 10,000 bytes");
    }
}
