package ai.halo.integrations.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.email.Mail.Delivery;
import ai.halo.application.email.MailUnavailable;
import ai.halo.application.email.PostOffice;
import ai.halo.application.email.PostOffice.Taken;
import ai.halo.integrations.web.Certificates;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpMailTest {

    private static final String SECRET = "ann@example.com";

    private final PostOffice office = PostOffice.open();

    @TempDir Path folder;

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void bringsALetterInTwoForms() throws Exception {
        assertThat(mail("").send(Post.letter(Post.asked("Hello 🙂")))).isEqualTo(Delivery.TAKEN);

        Taken taken = office.taken().getFirst();
        assertThat(taken.from()).isEqualTo("help@acme.example");
        assertThat(taken.to()).isEqualTo("ann@example.com");
        assertThat(taken.encrypted()).isFalse();
        MimeMessage message = Post.read(taken);
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(message.getFrom()[0]).hasToString("Acme <help@acme.example>");
        assertThat(message.getHeader("To")).containsExactly("ann@example.com");
        assertThat(message.getSubject()).isEqualTo("Your conversation with Acme");
        assertThat(message.getMessageID()).isEqualTo("<" + Post.ID + "@acme.example>");
        assertThat(message.getSentDate()).isEqualTo(Post.NOON);
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(Post.plain(message)).contains("You, 2026-01-02 12:00 UTC\nHello 🙂");
        assertThat(Post.html(message)).contains("<strong>You</strong> · 2026-01-02 12:00 UTC");
    }

    @Test
    void bringsTheSameLetterUnderTheSameId() throws Exception {
        mail("").send(Post.letter());
        mail("").send(Post.letter());

        assertThat(Post.read(office.taken().getLast()).getMessageID())
                .isEqualTo(Post.read(office.taken().getFirst()).getMessageID());
    }

    @Test
    void encryptsTheLineWhereThatIsOfferedAndSignsIn() throws Exception {
        SSLContext trust = Certificates.certifying("localhost", folder);
        office.certified(trust).knowing("ann", "p@ss");

        var mail = mail("ann:p%40ss@", "?starttls=true", trust);

        assertThat(mail.send(Post.letter())).isEqualTo(Delivery.TAKEN);
        assertThat(office.taken().getFirst().encrypted()).isTrue();
        assertThat(office.taken().getFirst().user()).isEqualTo("ann");
        assertThat(office.heard()).containsSequence("STARTTLS", "EHLO", "AUTH");
    }

    @Test
    void speaksTlsFromTheStartWhereThatIsTheAddress() throws Exception {
        SSLContext trust = Certificates.certifying("localhost", folder);
        try (var secure = PostOffice.secured(trust).knowing("ann", "p")) {
            var settings = settings("smtps://ann:p@localhost:" + secure.port());

            assertThat(new SmtpMail(settings, trust.getSocketFactory(), 60).send(Post.letter()))
                    .isEqualTo(Delivery.TAKEN);
            assertThat(secure.taken().getFirst().user()).isEqualTo("ann");
            assertThat(secure.heard()).doesNotContain("STARTTLS");
        }
    }

    @Test
    void signsInOnAnOpenLineOnlyOnThisMachineOrWhenTold() {
        office.knowing("ann", "p");

        assertThat(mail("ann:p@").send(Post.letter())).isEqualTo(Delivery.TAKEN);
        assertThatThrownBy(() -> mail("ann:p@", "?starttls=true", null).send(Post.letter()))
                .isInstanceOf(MailUnavailable.class);
        assertThat(office.heard()).containsOnlyOnce("AUTH");
    }

    @Test
    void trustsNoCertificateOfAnotherHost() throws Exception {
        SSLContext other = Certificates.certifying("other.example", folder);
        office.certified(other);

        assertThatThrownBy(() -> mail("", "?starttls=true", other).send(Post.letter()))
                .isInstanceOf(MailUnavailable.class);
        assertThat(office.taken()).isEmpty();
    }

    @Test
    void comesBackWhenItIsNotLetIn() {
        office.knowing("ann", "other");

        assertThatThrownBy(() -> mail("ann:hush@").send(Post.letter()))
                .isInstanceOf(MailUnavailable.class)
                .hasMessage("the mail server does not let us in")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.1.1 <ann@example.com> unknown", "., 554 ann@example.com is spam"})
    void givesUpALetterThatIsRefusedForGood(String verb, String reply) {
        office.answering(verb, reply);

        assertThat(mail("").send(Post.letter())).isEqualTo(Delivery.REFUSED);
        assertThat(office.taken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 ann@example.com later, 450 to RCPT",
        "., 452 ann@example.com full, 452 to DATA",
        "MAIL, 550 ann@example.com not you, 550 to MAIL",
        "MAIL, 421 ann@example.com wait, 421 to MAIL",
        "RCPT, hang up, hung up at RCPT"
    })
    void comesBackWhereAnotherTryMayDo(String verb, String reply, String told) {
        office.answering(verb, reply);

        assertThatThrownBy(() -> mail("").send(Post.letter()))
                .isInstanceOf(MailUnavailable.class)
                .hasMessageContaining(told)
                .hasMessageNotContaining(SECRET)
                .hasNoCause();

        office.answeringAgain(verb);
        assertThat(mail("").send(Post.letter())).isEqualTo(Delivery.TAKEN);
    }

    @Test
    void comesBackWhenNobodyIsThere() {
        office.close();

        assertThatThrownBy(() -> mail("").send(Post.letter()))
                .isInstanceOf(MailUnavailable.class)
                .hasMessageStartingWith("the mail server could not be reached");
    }

    @Test
    void hangsUpOnAServerThatNeverFinishes() {
        office.answering("DATA", "");
        var hasty = new SmtpMail(settings("", ""), null, 1);

        assertThatThrownBy(() -> hasty.send(Post.letter()))
                .isInstanceOf(MailUnavailable.class)
                .hasMessage("the mail server was not done within 1 seconds");
    }

    @Test
    void countsALetterAsTakenHoweverTheLineEnds() {
        office.answering("QUIT", "hang up");

        assertThat(mail("").send(Post.letter())).isEqualTo(Delivery.TAKEN);
    }

    @Test
    void writesDomainsAsMailServersKnowThem() {
        mail("").send(Post.letter("ann@münchen.example", "Acme"));

        assertThat(office.taken().getFirst().to()).isEqualTo("ann@xn--mnchen-3ya.example");
    }

    @Test
    void letsNoNameAddAHeader() throws Exception {
        String name = "Eve\r\nBcc: all@example.com\r\n\r\nPwned\u2028x";

        mail("").send(Post.letter(name, Post.answered(name, "Hi")));

        MimeMessage message = Post.read(office.taken().getFirst());
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject())
                .isEqualTo("Your conversation with Eve  Bcc: all@example.com    Pwned x");
        assertThat(office.taken().getFirst().message().split("\r\n\r\n", 2)[0])
                .doesNotContain("\r\nBcc")
                .doesNotContain("Pwned\r\n");
    }

    private SmtpMail mail(String login) {
        return mail(login, "", null);
    }

    private SmtpMail mail(String login, String query, @Nullable SSLContext trust) {
        return new SmtpMail(
                settings(login, query), trust == null ? null : trust.getSocketFactory(), 60);
    }

    private MailSettings settings(String login, String query) {
        return settings("smtp://" + login + "localhost:" + office.port() + query);
    }

    private static MailSettings settings(String url) {
        return MailSettings.from(
                        Map.of("HALO_SMTP_URL", url, "HALO_MAIL_FROM", "help@acme.example"),
                        "localhost")
                .orElseThrow();
    }
}
