package ai.halo.integrations.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {

    private static final String SERVER = "smtp://mail.example.com";

    @Test
    void areNoneWithoutAServer() {
        assertThat(MailSettings.from(Map.of(), "localhost")).isEmpty();
        assertThat(MailSettings.from(Map.of("HALO_MAIL_FROM", "a@b.example"), "localhost"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "help@acme.example, help@acme.example, ",
        "Acme Support <help@acme.example>, help@acme.example, Acme Support",
        "'\"Acme, Inc.\" <help@acme.example>', help@acme.example, 'Acme, Inc.'"
    })
    void sayWhomLettersComeFrom(String from, String address, String name) {
        MailSettings settings = settings(SERVER, from);

        assertThat(settings.from().value()).isEqualTo(address);
        assertThat(settings.name()).isEqualTo(name);
    }

    @Test
    void takeTheUserOfTheServerOrThePublicHostOtherwise() {
        assertThat(settings("smtp://ann%40acme.example:p@mail.example.com", "").from().value())
                .isEqualTo("ann@acme.example");
        assertThat(settings("smtp://apikey:p@mail.example.com", "").from().value())
                .isEqualTo("halo@chat.example");
        assertThat(settings(SERVER, "").from().value()).isEqualTo("halo@chat.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "Acme",
                "a@b.example, c@d.example",
                "Acme <help@acme.example",
                "a@b.example\r\nBcc: c@d.example",
                "jörg@acme.example"
            })
    void refuseASenderThatIsNoAddress(String from) {
        assertThatThrownBy(() -> settings(SERVER, from))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("HALO_MAIL_FROM must be one address");
        assertThatThrownBy(() -> MailSettings.from(Map.of("HALO_MAIL_FROM", from), "localhost"))
                .isInstanceOf(InvalidValue.class);
    }

    private static MailSettings settings(String url, String from) {
        return MailSettings.from(
                        Map.of("HALO_SMTP_URL", url, "HALO_MAIL_FROM", from), "chat.example")
                .orElseThrow();
    }
}
