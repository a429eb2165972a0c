package ai.halo.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {

    private static final WorkspaceId ID = new WorkspaceId(new UUID(0, 1));

    @Test
    void hasANameOfUpToTwoHundredCharacters() {
        assertThat(Workspace.named(ID, " Larchmeter ").name()).isEqualTo("Larchmeter");
        assertThat(Workspace.named(ID, "x".repeat(200)).name()).hasSize(200);
        assertThatThrownBy(() -> Workspace.named(ID, " ")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Workspace.named(ID, "x".repeat(201)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void checksNoTokensAndAdmitsEveryHostAtFirst() {
        Workspace workspace = Workspace.named(ID, "Larchmeter");

        assertThat(workspace.identityVerification()).isEqualTo(IdentityVerification.OFF);
        assertThat(workspace.allowedDomains().admit("anywhere.example")).isTrue();
    }

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
        "127.0.0.1, 127.0.0.1, true"
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
                "-a.example"
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

    @ParameterizedTest
    @CsvSource({"ab_live_0123456789abcdef, WIDGET", "ha_key_0123456789abcdef, API"})
    void tellsTheKindOfAKeyByItsPrefix(String value, Key.Kind kind) {
        assertThat(Key.of(value).kind()).isEqualTo(kind);
        assertThat(Key.of(value)).hasToString(kind.prefix() + "…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab_live_",
                "ab_live_short",
                "sk_0123456789abcdef",
                "ab_live_0123456789abcde!"
            })
    void refusesKeysOfAnotherForm(String value) {
        assertThatThrownBy(() -> Key.of(value)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void neverPrintsASecret() {
        assertThat(new IdentitySecret("ha_secret_x")).hasToString("ha_secret_…");
    }

    @Test
    void knowsTheModesOfIdentityVerification() {
        for (var mode : IdentityVerification.values()) {
            assertThat(IdentityVerification.of(mode.wire())).isEqualTo(mode);
        }
        assertThatThrownBy(() -> IdentityVerification.of("on"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("identity_verification must be off, monitor or enforce");
    }
}
