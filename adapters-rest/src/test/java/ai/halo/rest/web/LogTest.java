package ai.halo.rest.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogTest {

    private final Logger log = (Logger) LoggerFactory.getLogger("ai.halo.rest");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final RunningServer server = RunningServer.with();

    @BeforeEach
    void listen() {
        lines.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        log.setAdditive(true);
        server.close();
    }

    @Test
    void saysOneLineForARefusalWithItsIdAndNothingThatWasSent() {
        Answer answer =
                server.post("/api/sdk/who?q=private", "{\"user_id\":7,\"user_token\":\"private\"}");
        assertThat(lines.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo(
                        "request "
                                + answer.header("X-Request-Id").getFirst()
                                + " refused: POST /api/sdk/who 400 invalid_value");
    }

    @Test
    void saysNothingOfAKeyThatIsUnknown() {
        var _ = server.get("/api/sdk/echo", "Authorization", "Bearer ab_live_private0private0");
        assertThat(lines.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("401 unauthorized")
                .doesNotContain("private");
    }

    @Test
    void tellsTheOperatorWhatTheCallerIsNotTold() {
        Answer answer =
                server.get(
                        "/api/sdk/breaks", "Authorization", "Bearer " + RunningServer.WIDGET_KEY);
        ILoggingEvent line = lines.list.getFirst();
        assertThat(lines.list).hasSize(1);
        assertThat(line.getFormattedMessage()).contains(answer.header("X-Request-Id").getFirst());
        assertThat(line.getThrowableProxy().getMessage()).isEqualTo("the secret of the house");
    }

    @Test
    void isSilentAboutWhatWentWell() {
        var _ = server.post("/api/sdk/echo", "{}");
        assertThat(lines.list).isEmpty();
    }
}
