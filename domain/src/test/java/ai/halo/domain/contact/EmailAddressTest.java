package ai.halo.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ann@example.com, a•••@example.com",
        "m@example.com, m•••@example.com",
        "😀ann@example.com, 😀•••@example.com"
    })
    void masksAllButTheFirstCharacterAndTheDomain(String address, String masked) {
        assertThat(EmailAddress.of("email", address).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.com",
                "Ann.B+shop@mail.example.com",
                "o'hara@example.com",
                "ann@localhost",
                "ann@münchen.example",
                "a@b"
            })
    void isDeliverableAsItStands(String address) {
        assertThat(EmailAddress.of("email", address).isDeliverable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann,ben@example.com",
                "<ann@example.com",
                "ann@example.com>",
                "\"ann\"@example.com",
                "ann;x@example.com",
                "ann(x)@example.com",
                ".ann@example.com",
                "ann.@example.com",
                "ann..b@example.com",
                "ann@example..com",
                "ann@.example.com",
                "ann@[127.0.0.1]",
                "jörg@example.com",
                "ann@example.com\\",
                "ann:b@example.com"
            })
    void isNotDeliverableWithoutQuotesOrEncoding(String address) {
        assertThat(EmailAddress.of("email", address).isDeliverable()).isFalse();
    }

    @Test
    void isDeliverableUpToTheLengthsThatMailServersTake() {
        assertThat(new EmailAddress("a".repeat(64) + "@example.com").isDeliverable()).isTrue();
        assertThat(new EmailAddress("a".repeat(65) + "@example.com").isDeliverable()).isFalse();
        String labels = ("b".repeat(62) + ".").repeat(3);
        assertThat(new EmailAddress("a@" + labels + "c".repeat(63)).isDeliverable()).isTrue();
        assertThat(new EmailAddress("ab@" + labels + "c".repeat(63)).isDeliverable()).isFalse();
        assertThat(new EmailAddress("a@" + "c".repeat(63) + ".example").isDeliverable()).isTrue();
        assertThat(new EmailAddress("a@" + "c".repeat(64) + ".example").isDeliverable()).isFalse();
    }
}
