package ai.halo.rest.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.Scope;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import ai.halo.rest.contract.Contracts;
import ai.halo.rest.contract.Operation;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * What is planted in every request, secret or personal, comes up nowhere else: not in the log, not
 * in the metrics, not in the body or the headers of a refusal.
 */
class DiscretionTest {

    private static final String PLANTED = "planted";
    private static final String MAIL = "planted.person@private.example";
    private static final String SECRET = "ha_secret_planted0planted0planted0planted0";
    private static final List<String> KEYS =
            List.of(
                    RunningServer.WIDGET_KEY,
                    RunningServer.SERVER_KEY,
                    "ab_live_planted0planted0planted0",
                    "ha_key_planted0planted0planted0");

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("ai.halo");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final RunningServer server = RunningServer.with();

    @BeforeEach
    void listen() {
        lines.start();
        ours.setLevel(Level.DEBUG);
        root.addAppender(lines);
    }

    @AfterEach
    void stop() {
        root.detachAppender(lines);
        ours.setLevel(null);
        server.close();
    }

    @Test
    void coversEveryOperation() {
        List<Operation> operations = server.bean(Contracts.class).operations().toList();
        var leaks = new ArrayList<String>();
        int asked = 0;
        for (var mode : IdentityVerification.values()) {
            server.keys().reset();
            server.keys().verify(mode);
            server.keys().grant(Scope.SDK);
            for (Operation operation : operations) {
                for (String key : KEYS) {
                    Answer answer = ask(operation, key);
                    asked++;
                    if (answer.status() >= 400 && tells(answer)) {
                        leaks.add(operation.id() + " answered " + answer.response().body());
                    }
                }
            }
        }
        System.out.printf(
                "%d requests with secrets and personal data to %d operations, %d lines of log%n",
                asked, operations.size(), lines.list.size());
        assertThat(leaks).isEmpty();
        assertThat(server.get("/prometheus").response().body())
                .isNotEmpty()
                .doesNotContain(PLANTED);
        assertThat(lines.list).isNotEmpty().allSatisfy(DiscretionTest::keepsQuiet);
    }

    @Test
    void namesNobodyInAnAddress() {
        Set<String> telling =
                Set.of("user_id", "user_token", "session_id", "email", "name", "token", "key");
        assertThat(server.bean(Contracts.class).operations())
                .filteredOn(operation -> !operation.path().equals("/api/sdk/images/{hash}"))
                .allSatisfy(operation ->
                        assertThat(operation.queries())
                                .as(operation.id())
                                .noneMatch(query -> telling.contains(query.name())));
    }

    /** Every field a caller may fill says something that nobody else should hear. */
    private Answer ask(Operation operation, String key) {
        Json body =
                Json.object()
                        .with("user_id", MAIL)
                        .with("user_token", SECRET)
                        .with("session_id", PLANTED)
                        .with("message", MAIL)
                        .with("email", MAIL)
                        .with("name", Json.object().with(MAIL, SECRET))
                        .with("traits", Json.texts(List.of(MAIL)))
                        .with("custom_fields", Json.text(MAIL));
        String path = operation.path().replaceAll("\\{[^}]*}", PLANTED);
        boolean reads = operation.body().isEmpty();
        return server.send(
                operation.method().name(),
                path + "?q=" + PLANTED + "&org_id=" + PLANTED + "&limit=" + PLANTED,
                reads ? BodyPublishers.noBody() : BodyPublishers.ofString(body.compact()),
                "Authorization",
                "Bearer " + key,
                "Content-Type",
                "application/json",
                "X-Halo-User-Id",
                MAIL,
                "X-Halo-User-Token",
                SECRET,
                "X-Session-Id",
                PLANTED);
    }

    private static boolean tells(Answer answer) {
        return says(answer.response().body())
                || answer.response().headers().map().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(DiscretionTest::says);
    }

    private static void keepsQuiet(ILoggingEvent line) {
        assertThat(says(line.getFormattedMessage())).as(line.getFormattedMessage()).isFalse();
        IThrowableProxy why = line.getThrowableProxy();
        while (why != null) {
            assertThat(says(String.valueOf(why.getMessage()))).as(why.getMessage()).isFalse();
            why = why.getCause();
        }
    }

    private static boolean says(String text) {
        return text.contains(PLANTED)
                || text.contains(RunningServer.WIDGET_KEY)
                || text.contains(RunningServer.SERVER_KEY);
    }
}
