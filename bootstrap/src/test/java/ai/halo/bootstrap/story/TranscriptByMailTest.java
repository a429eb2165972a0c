package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.email.PostOffice;
import ai.halo.application.email.PostOffice.Taken;
import ai.halo.bootstrap.story.RunningHalo.Answer;
import ai.halo.domain.Json;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A customer takes her conversation home by mail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranscriptByMailTest {

    private PostOffice office = PostOffice.open();
    private final RunningHalo halo =
            RunningHalo.start(
                    Map.of(
                            "HALO_SMTP_URL",
                            "smtp://127.0.0.1:" + office.port(),
                            "HALO_MAIL_FROM",
                            "Story Support <help@story.example>"));
    private final Company company = Company.movesInto(halo);

    @AfterAll
    void stop() {
        halo.stop();
        office.close();
    }

    @Test
    void holdsWhatWasSaidToHerAndNothingTheTeamSaidAmongItself() throws Exception {
        company.knows("Returns", "Lamps can be returned within thirty days of the purchase.");
        company.ask(asking("s1", "Until when can lamps be returned?"));
        Answer asked = company.sdk("/handoff", session("s1"));
        String ticket = "/tickets/" + asked.text("ticket_id");
        company.manage(
                ticket + "/messages",
                Json.object().with("mode", "note").with("text", "Zanzibar: a difficult one"));
        company.manage(
                "/conversations/" + company.look(ticket).text("conversation_id") + "/take-over",
                Json.object());
        company.manage(
                ticket + "/messages",
                Json.object().with("mode", "chat").with("text", "**Kim** here <b>now</b>"));

        Answer answer = company.sdk("/transcript", to("s1", "Maria@example.com"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("email")).isEqualTo("M•••@example.com");
        Taken taken = arrived("Maria@example.com");
        var message = read(taken);
        assertThat(message.getFrom()[0]).hasToString("Story Support <help@story.example>");
        assertThat(message.getSubject()).isEqualTo("Your conversation with Story");
        String plain = part(message, 0);
        assertThat(plain)
                .contains("Until when can lamps be returned?", "thirty days", "**Kim** here")
                .contains("- Returns: https://help.example/")
                .doesNotContain("Zanzibar");
        assertThat(part(message, 1))
                .contains("<strong>Kim</strong>", "&lt;b&gt;now&lt;/b&gt;")
                .doesNotContain("Zanzibar");
    }

    @Test
    void isSentOnceWhenTheMailServerIsBack() {
        company.ask(asking("s2", "Hello"));
        int port = office.port();
        office.close();

        assertThat(company.sdk("/transcript", to("s2", "late@example.com")).status())
                .isEqualTo(202);
        office = PostOffice.at(port);

        Taken taken = arrived("late@example.com");
        company.sdk("/transcript", to("s2", "last@example.com"));
        var _ = arrived("last@example.com");
        assertThat(office.taken().stream().filter(one -> one.to().equals(taken.to()))).hasSize(1);
    }

    @Test
    void isOfferedWhereMailIsSentAndRefusedWhereNot() {
        Company silent = Company.movesIn();
        silent.ask(asking("s3", "Hello"));

        assertThat(company.read("/api/sdk/config?org_id=" + company.orgId()).text("transcript"))
                .isEqualTo("true");
        assertThat(silent.read("/api/sdk/config?org_id=" + silent.orgId()).text("transcript"))
                .isEqualTo("false");
        Answer answer = silent.sdk("/transcript", to("s3", "ann@example.com"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("mail_not_configured");
    }

    @Test
    void goesToTheAddressThatIsKnownAndToNobodyElsesSession() {
        company.sdk(
                "/users/identify",
                Json.object()
                        .with("user_id", "ada")
                        .with("traits", Json.object().with("email", "ada@example.com")));
        company.ask(asking("s4", "Hello").with("user_id", "ada"));

        Answer hers = company.sdk("/transcript", session("s4").with("user_id", "ada"));
        Answer strangers = company.sdk("/transcript", to("s4", "eve@example.com"));

        assertThat(hers.text("email")).isEqualTo("a•••@example.com");
        assertThat(strangers.status()).isEqualTo(403);
        assertThat(strangers.text("code")).isEqualTo("session_not_yours");
        var _ = arrived("ada@example.com");
    }

    private Taken arrived(String address) {
        Company.await(() -> office.taken().stream().anyMatch(one -> one.to().equals(address)));
        return office.taken().stream().filter(one -> one.to().equals(address)).findFirst().get();
    }

    private static Json.Obj session(String session) {
        return Json.object().with("session_id", session);
    }

    private static Json.Obj to(String session, String email) {
        return session(session).with("email", email);
    }

    private static Json.Obj asking(String session, String message) {
        return session(session).with("message", message);
    }

    private static MimeMessage read(Taken taken) throws Exception {
        byte[] bytes = taken.message().getBytes(StandardCharsets.ISO_8859_1);
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static String part(MimeMessage message, int index) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(index).getContent();
    }
}
