package ai.halo.rest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimiterTest {

    private static final String ANA = "{\"session_id\":\"ana\"}";
    private static final String BO = "{\"user_id\":\"bo\"}";

    private @Nullable RunningServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 0, 0", "0, 3, 0", "0, 0, 3"})
    void letsSoManyIn(int perKey, int perVisitor, int perAddress) {
        server = limitedTo(new RateLimits(perKey, perVisitor, perAddress, 0));

        assertThat(echo(ANA).header("RateLimit-Remaining")).containsExactly("2");
        assertThat(echo(ANA).header("RateLimit-Remaining")).containsExactly("1");
        Answer last = echo(ANA);
        Answer refused = echo(ANA);

        assertThat(last.status()).isEqualTo(200);
        assertThat(last.header("RateLimit-Limit")).containsExactly("3");
        assertThat(last.header("RateLimit-Remaining")).containsExactly("0");
        assertThat(last.header("RateLimit-Reset")).containsExactly("60");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("rate_limited");
        assertThat(refused.header("Retry-After")).containsExactly("20");
        assertThat(refused.header("RateLimit-Remaining")).containsExactly("0");
    }

    @Test
    void countsEachVisitorAlone() {
        server = limitedTo(new RateLimits(0, 1, 0, 0));

        assertThat(echo(ANA).status()).isEqualTo(200);
        assertThat(echo(BO).status()).isEqualTo(200);
        assertThat(echo(ANA).status()).isEqualTo(429);
        assertThat(echo(BO).status()).isEqualTo(429);
        assertThat(echo("{}").status()).isEqualTo(200);
    }

    @Test
    void letsAServerSpeakForMany() {
        server = limitedTo(new RateLimits(0, 1, 1, 0));

        for (int i = 0; i < 3; i++) {
            assertThat(echoAs(RunningServer.SERVER_KEY, ANA).status()).isEqualTo(200);
        }
    }

    @Test
    void countsWhoeverGuessesKeys() {
        server = limitedTo(new RateLimits(0, 0, 3, 0));

        assertThat(echoAs(RunningServer.SERVER_KEY, ANA).status()).isEqualTo(200);
        assertThat(guess("x")).isEqualTo(401);
        assertThat(guess("y")).isEqualTo(401);
        assertThat(guess("z")).isEqualTo(429);
        assertThat(echo(ANA).status()).isEqualTo(429);
        assertThat(echoAs(RunningServer.SERVER_KEY, ANA).status()).isEqualTo(200);
    }

    @Test
    void countsAKeyHoweverItsHeaderIsSpelt() {
        server = limitedTo(new RateLimits(3, 0, 0, 0));

        for (String scheme : List.of("Bearer ", "bearer ", "BEARER   ")) {
            assertThat(spelt(scheme)).isEqualTo(200);
        }
        assertThat(spelt("bEaReR ")).isEqualTo(429);
    }

    @Test
    void countsAVisitorNamedInAHeader() {
        server = limitedTo(new RateLimits(0, 1, 0, 0));

        assertThat(namedIn("X-Session-Id", "ana")).isEqualTo(200);
        assertThat(namedIn("X-Session-Id", "ana")).isEqualTo(429);
        assertThat(namedIn("X-Halo-User-Id", "bo")).isEqualTo(200);
        assertThat(namedIn("X-Halo-User-Id", "bo")).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"0, 429", "1, 200"})
    void believesOnlyItsOwnProxies(int proxies, int second) {
        server = limitedTo(new RateLimits(0, 0, 1, proxies));

        assertThat(forwarded("192.0.2.1").status()).isEqualTo(200);
        assertThat(forwarded("192.0.2.2").status()).isEqualTo(second);
        assertThat(forwarded("10.9.9.9, 192.0.2.1").status()).isEqualTo(429);
    }

    @Test
    void saysNothingWhereThereIsNoLimit() {
        server = limitedTo(RateLimits.NONE);

        assertThat(echo(ANA).header("RateLimit-Limit")).isEmpty();
    }

    private RunningServer limitedTo(RateLimits limits) {
        return RunningServer.limited(limits);
    }

    private Answer echo(String body) {
        return echoAs(RunningServer.WIDGET_KEY, body);
    }

    private Answer echoAs(String key, String body) {
        return requireServer().post("/api/sdk/echo", body, headers(key));
    }

    private int guess(String letter) {
        return echoAs("ha_key_" + letter.repeat(43), ANA).status();
    }

    private int spelt(String scheme) {
        return requireServer()
                .post(
                        "/api/sdk/echo",
                        "{}",
                        "Authorization",
                        scheme + RunningServer.WIDGET_KEY,
                        "Content-Type",
                        "application/json")
                .status();
    }

    private int namedIn(String header, String who) {
        String[] more = Arrays.copyOf(headers(RunningServer.WIDGET_KEY), 6);
        more[4] = header;
        more[5] = who;
        return requireServer().post("/api/sdk/echo", "{}", more).status();
    }

    private Answer forwarded(String from) {
        return requireServer()
                .post(
                        "/api/sdk/echo",
                        "{}",
                        "Authorization",
                        "Bearer " + RunningServer.WIDGET_KEY,
                        "Content-Type",
                        "application/json",
                        "X-Forwarded-For",
                        from);
    }

    private RunningServer requireServer() {
        return Objects.requireNonNull(server);
    }

    private static String[] headers(String key) {
        return new String[] {"Authorization", "Bearer " + key, "Content-Type", "application/json"};
    }
}
