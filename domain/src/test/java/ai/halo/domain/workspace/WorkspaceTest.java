package ai.halo.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
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
