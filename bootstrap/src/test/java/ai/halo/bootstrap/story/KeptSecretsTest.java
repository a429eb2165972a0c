package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Keys and tokens that were used stand in no answer afterwards, the traces of answers among them,
 * in no row of the database and in no line of the log.
 */
class KeptSecretsTest {

    private final Logger ours = (Logger) LoggerFactory.getLogger("ai.halo");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final RunningHalo halo = RunningHalo.start(RunningHalo.onTheTestDatabase());
    private final Company company = Company.movesInto(halo);
    private final Map<String, String> secrets = new LinkedHashMap<>();

    @BeforeEach
    void listen() {
        lines.start();
        ours.setLevel(Level.DEBUG);
        ours.addAppender(lines);
    }

    @AfterEach
    void stop() {
        ours.detachAppender(lines);
        ours.setLevel(null);
        halo.stop();
    }

    @Test
    void areToldNowhere() {
        var pool = new Pool(company);
        pool.furnish("anything");
        String token = Tokens.of(company.identitySecret(), "maria", 600);
        secrets.put("the server key", company.apiKey());
        secrets.put("the identity secret", company.identitySecret());
        secrets.put("the operator's token", halo.operatorToken());
        secrets.put("another server key", anotherKey());
        secrets.put("a user's token", token);
        secrets.put("its signature", token.substring(token.lastIndexOf('.') + 1));
        say(token);
        assertThat(secrets.values()).allMatch(secret -> secret.length() > 30);

        var told = new ArrayList<String>();
        Map<Described, String> addresses = pool.addresses(Described.in(halo.document()));
        addresses.keySet().removeIf(operation -> !operation.method().equals("GET"));
        addresses.forEach(
                (operation, address) -> told.addAll(found(operation.toString(), look(address))));
        lines.list.forEach(line -> told.addAll(found("the log", line.getFormattedMessage())));
        secrets.forEach((name, secret) ->
                Belongings.tablesThatSay(secret).forEach(table -> told.add(table + ": " + name)));

        System.out.printf(
                "%d secrets looked for in %d answers, %d lines of log and every row%n",
                secrets.size(), addresses.size(), lines.list.size());
        assertThat(told).isEmpty();
        assertThat(look(pool.addresses(traces()).values().iterator().next())).contains("briefing");
        assertThat(Belongings.tablesThatSay("anything")).isNotEmpty();
    }

    /** Every way in which a page or a backend proves a user. */
    private void say(String token) {
        Json.Obj maria = Json.object().with("user_id", "maria").with("user_token", token);
        Json.Obj question = maria.with("message", "Where am I?");
        assertThat(company.ask(question).status()).isEqualTo(200);
        assertThat(company.reads(question)).isNotEmpty();
        company.sdk("/users/identify", maria);
        company.sdk("/companies/identify", maria.with("company_id", "acme"));
        company.sdk(
                "/events",
                maria.with(
                        "events",
                        new Json.Arr(List.of(Json.object().with("event_type", "click")))));
        company.sdk("/tickets/create", maria.with("subject", "Help"));
        long inTime = Instant.now().getEpochSecond() + 600;
        String update =
                Tokens.signed(
                        company.identitySecret(),
                        "{\"alg\":\"HS256\"}",
                        "{\"scope\":\"users.update\",\"exp\":" + inTime + "}");
        secrets.put("the token of a backend", update);
        var updated =
                company.sdk(
                        "/users/update",
                        Json.object()
                                .with("user_token", update)
                                .with("user_id", "nina")
                                .with("traits", Json.object().with("plan", "pro")));
        assertThat(updated.status()).isEqualTo(200);
    }

    private String anotherKey() {
        return company.manage(
                        "/api-keys",
                        Json.object()
                                .with("name", "one more")
                                .with("scopes", Json.texts(List.of("sdk"))))
                .text("api_key");
    }

    private List<Described> traces() {
        return Described.in(halo.document()).stream()
                .filter(operation -> operation.path().endsWith("/trace"))
                .toList();
    }

    private String look(String address) {
        return halo.say("GET", address, company.apiKey(), null).body();
    }

    private List<String> found(String where, String text) {
        return secrets.entrySet().stream()
                .filter(secret -> text.contains(secret.getValue()))
                .map(secret -> where + ": " + secret.getKey())
                .toList();
    }
}
