package ai.halo.rest.contact;

import static ai.halo.rest.RunningServer.NOON;
import static ai.halo.rest.RunningServer.SERVER_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.workspace.Doubts;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.Doubt;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.rest.RunningServer;
import ai.halo.rest.web.Notebook;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is seen at the door is written down, and nobody waits for it. */
class NotebookTest {

    private static final String EXPIRED = Token.of("{\"sub\":\"u1\",\"exp\":1}").compact();

    private final RunningServer server = RunningServer.with();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsWhomMonitoringWouldHaveRefusedAndWhy() {
        server.keys().verify(IdentityVerification.MONITOR);

        who(RunningServer.WIDGET_KEY, "u1", EXPIRED);
        who(RunningServer.WIDGET_KEY, "u2", "");
        who(RunningServer.WIDGET_KEY, "u1", Token.forUser("u1").compact());

        assertThat(written().total()).isEqualTo(2);
        assertThat(written().last())
                .containsExactlyInAnyOrder(
                        new Doubt(NOON, Doubt.Reason.EXPIRED, "u1"),
                        new Doubt(NOON, Doubt.Reason.MISSING, "u2"));
    }

    @Test
    void countsMoreThanItRemembers() {
        server.keys().verify(IdentityVerification.MONITOR);

        IntStream.range(0, 80).forEach(i -> who(RunningServer.WIDGET_KEY, "u" + i, ""));

        assertThat(written().total()).isEqualTo(80);
        assertThat(written().last()).hasSize(Doubts.SHOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = IdentityVerification.class,
            names = {"OFF", "ENFORCE"})
    void doubtsNobodyWhereNobodyWatches(IdentityVerification mode) {
        server.keys().verify(mode);

        who(RunningServer.WIDGET_KEY, "u1", EXPIRED);

        assertThat(written()).isEqualTo(new Doubts.Report(0, 0, List.of()));
    }

    @Test
    void tellsWhenASecretKeyWasLastUsed() {
        who(SERVER_KEY, "u1", "");
        assertThat(server.keys().lastUsed()).isNull();

        server.bean(Notebook.class).write(server.keys().workspace());

        assertThat(server.keys().lastUsed()).isEqualTo(NOON);
    }

    private Doubts.Report written() {
        server.bean(Notebook.class).write(server.keys().workspace());
        return server.keys().report();
    }

    private void who(String key, String user, String token) {
        var body = Json.object().with("user_id", user).with("user_token", token);
        var _ = server.post("/api/sdk/who", body.compact(), "Authorization", "Bearer " + key);
    }
}
