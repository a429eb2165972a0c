package ai.halo.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.email.PostOffice;
import ai.halo.domain.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads of mail that does not go out. */
class MailLogTest {

    private static final String AGAIN = "Attempt 2 at mail-transcript";

    @TempDir private Path folder;

    @Test
    void saysWhyWithoutTheSecretsOfTheServerOrTheAddress() throws IOException {
        try (var office = PostOffice.open().knowing("somebody", "else");
                var halo = HaloProcess.start("start", folder, settings(office))) {
            String key = halo.workspace().at("widget_key").plain();
            Json.Obj session = Json.object().with("session_id", "s1");
            halo.door().post("/api/sdk/chat", key, session.with("message", "Hello"));

            int status =
                    halo.door()
                            .post(
                                    "/api/sdk/transcript",
                                    key,
                                    session.with("email", "private@example.com"))
                            .status();
            for (int i = 0; i < 600 && !halo.said().contains(AGAIN); i++) {
                HaloProcess.pause(Duration.ofMillis(100));
            }

            assertThat(status).isEqualTo(202);
            assertThat(office.heard()).contains("AUTH");
            assertThat(halo.said())
                    .contains(AGAIN, "the mail server does not let us in")
                    .doesNotContain("hush")
                    .doesNotContain("halo-login")
                    .doesNotContain("private@example.com");
        }
    }

    private static Map<String, String> settings(PostOffice office) {
        String url = "smtp://halo-login:hush@127.0.0.1:" + office.port();
        return Map.of("HALO_SMTP_URL", url, "HALO_MAIL_FROM", "help@acme.example");
    }
}
