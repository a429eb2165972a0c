package ai.halo.integrations.email;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.email.Mail.Delivery;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mail server that is not ours. */
class GreenMailTest {

    @Test
    void takesOurLettersFromWhomItKnows() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("ann@example.com", "ann", "p@ss");
        server.start();
        try {
            String url = "smtp://ann:p%40ss@127.0.0.1:" + server.getSmtp().getPort();
            var settings = MailSettings.from(Map.of("HALO_SMTP_URL", url), "localhost");
            var mail = new SmtpMail(settings.orElseThrow());

            assertThat(mail.send(Post.letter(Post.asked("Hello")))).isEqualTo(Delivery.TAKEN);

            assertThat(Post.plain(server.getReceivedMessages()[0])).contains("Hello");
        } finally {
            server.stop();
        }
    }
}
