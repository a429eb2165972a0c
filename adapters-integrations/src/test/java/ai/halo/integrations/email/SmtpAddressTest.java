package ai.halo.integrations.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import ai.halo.integrations.email.SmtpAddress.Privacy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.com, mail.example.com, 587, WHERE_OFFERED",
        "smtp://mail.example.com:25/, mail.example.com, 25, WHERE_OFFERED",
        "smtp://u:p@mail.example.com, mail.example.com, 587, REQUIRED",
        "smtp://u:p@localhost:3025, localhost, 3025, WHERE_OFFERED",
        "smtp://[::1]:3025, ::1, 3025, WHERE_OFFERED",
        "smtp://mail.example.com?starttls=true, mail.example.com, 587, REQUIRED",
        "smtp://u:p@mail.example.com?starttls=false, mail.example.com, 587, NEVER",
        "smtps://u:p@mail.example.com, mail.example.com, 465, FROM_THE_START",
        "smtps://mail.example.com:65535, mail.example.com, 65535, FROM_THE_START"
    })
    void saysWhereTheServerIsAndHowPrivateTheLine(
            String url, String host, int port, Privacy privacy) {
        assertThat(SmtpAddress.of(url))
                .returns(host, SmtpAddress::host)
                .returns(port, SmtpAddress::port)
                .returns(privacy, SmtpAddress::privacy);
    }

    @Test
    void readsUserAndPasswordAsTheyWereBeforeTheyWereEncoded() {
        var address =
                SmtpAddress.of("smtp://ann%40example.com:a+b%3A%2F%25%C3%A9@mail.example.com");

        assertThat(address.user()).isEqualTo("ann@example.com");
        assertThat(address.password()).isEqualTo("a+b:/%é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example.com:587",
                "http://mail.example.com",
                "smtp:mail.example.com",
                "smtp://",
                "smtp://u:hush#x@mail.example.com",
                "smtp://u:hu sh@mail.example.com",
                "smtp://hush@mail.example.com",
                "smtp://u:@mail.example.com",
                "smtp://:hush@mail.example.com",
                "smtp://u:hush:x@mail.example.com",
                "smtp://u:hush@mail.example.com/inbox",
                "smtp://u:hush%zz@mail.example.com",
                "smtp://u:hush@mail.example.com:0",
                "smtp://u:hush@mail.example.com:65536",
                "smtp://u:hush@mail.example.com?tls=true",
                "smtp://u:hush@mail.example.com?starttls=yes",
                "smtps://u:hush@mail.example.com?starttls=true"
            })
    void refusesInOneLineThatRepeatsNoPassword(String url) {
        assertThatThrownBy(() -> SmtpAddress.of(url))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("HALO_SMTP_URL ")
                .hasMessageNotContaining("hush")
                .hasMessageNotContaining("\n")
                .hasNoCause();
    }

    @Test
    void tellsNeitherUserNorPassword() {
        String url = "smtp://somebody:hush@mail.example.com";
        var settings = MailSettings.from(Map.of("HALO_SMTP_URL", url), "localhost").orElseThrow();

        assertThat(settings.toString())
                .isEqualTo("mail.example.com:587, STARTTLS, signed in, from <halo@localhost>");
    }
}
