package ai.halo.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

    private static final Scopes SOME = Scopes.of(List.of("tickets:read", "sdk", "tickets:read"));

    @Test
    void areWrittenAsTheyAreRead() {
        assertThat(SOME.words()).containsExactly("sdk", "tickets:read");
        assertThat(Scopes.of(SOME.words())).isEqualTo(SOME);
        assertThat(Scopes.of(List.of("*"))).isEqualTo(Scopes.EVERYTHING);
        assertThat(Scopes.EVERYTHING.words()).containsExactly("*");
    }

    @Test
    void allowWhatTheyName() {
        assertThat(SOME.allow(Scope.TICKETS_READ)).isTrue();
        assertThat(SOME.allow(Scope.TICKETS_WRITE)).isFalse();
        assertThat(Scope.values()).allMatch(Scopes.EVERYTHING::allow);
    }

    @ParameterizedTest
    @CsvSource({"sdk,", "tickets:write, tickets:write", "keys:write, keys:write", "*, *"})
    void sayWhatTheyLack(String wanted, String missing) {
        assertThat(SOME.missing(Scopes.of(List.of(wanted))).orElse(null)).isEqualTo(missing);
        assertThat(Scopes.EVERYTHING.missing(Scopes.of(List.of(wanted)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tickets", "TICKETS:READ", "audit:write", "", "*:read"})
    void knowNoOtherWords(String word) {
        assertThatThrownBy(() -> Scopes.of(List.of("sdk", word)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("tickets:read, tickets:write");
    }

    @Test
    void nameSomethingAndEverythingOnlyAlone() {
        assertThatThrownBy(() -> Scopes.of(List.of())).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Scopes.of(List.of("*", "sdk"))).isInstanceOf(InvalidValue.class);
    }
}
