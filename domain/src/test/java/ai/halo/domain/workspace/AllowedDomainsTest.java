package ai.halo.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedDomainsTest {

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com, true",
        "example.com, EXAMPLE.com, true",
        "example.com, app.example.com, false",
        "*.example.com, app.example.com, true",
        "*.example.com, a.b.example.com, true",
        "*.example.com, example.com, false",
        "*.example.com, badexample.com, false",
        "localhost, localhost, true",
        "localhost, 127.0.0.1, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, localhost, false",
        "localhost, localhost.evil.example, false",
        "Example.COM., example.com, true",
        "example.com, example.com., true",
        "example.com, example.com.., false",
        "münchen.example, xn--mnchen-3ya.example, true",
        "xn--mnchen-3ya.example, MÜNCHEN.example, true",
        "*.münchen.example, app.xn--mnchen-3ya.example, true",
        "example.com, ex\u0430mple.com, false",
        "strasse.example, straße.example, false"
    })
    void admitsExactHostsAndSubdomainsOfAWildcard(String entry, String host, boolean admitted) {
        assertThat(new AllowedDomains(true, List.of(entry)).admit(host)).isEqualTo(admitted);
    }

    @Test
    void admitsEverybodyWhileTheListIsOff() {
        assertThat(new AllowedDomains(false, List.of("example.com")).admit("other.example"))
                .isTrue();
        assertThat(new AllowedDomains(true, List.of()).admit("example.com")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "example.com:80",
                "example.com/x",
                "",
                "*",
                "*.",
                "a b",
                "-a.example",
                "a..example",
                "straße.example",
                "*.0.0.1",
                "*.127.0.0.1",
                "[::1]",
                "user@example.com",
                "a.*.example"
            })
    void refusesWhatIsNotAHost(String entry) {
        assertThatThrownBy(() -> new AllowedDomains(true, List.of(entry)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void limitsTheNumberOfHosts() {
        assertThat(new AllowedDomains(true, Collections.nCopies(200, "a.example")).domains())
                .hasSize(200);
        assertThatThrownBy(() -> new AllowedDomains(true, Collections.nCopies(201, "a.example")))
                .isInstanceOf(InvalidValue.class);
    }
}
