package ai.halo.rest.contact;

import static ai.halo.rest.contact.Token.in;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.rest.KnownKeys;
import ai.halo.rest.Look;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Exactly the valid tokens pass; of the others nobody learns why they did not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenAttackTest {

    private static final int AT_LEAST = 150;

    private final RunningServer server = RunningServer.with();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void believesNoForgedTokenAndTellsNobodyWhy() {
        server.keys().verify(IdentityVerification.ENFORCE);
        List<Attack> attacks = Attacks.all().toList();
        Look refusal = Look.of(who("nonsense"));

        var believed = new LinkedHashMap<Attack, Look>();
        for (Attack attack : attacks) {
            Look look = Look.of(who(attack.token()));
            if (!look.equals(refusal)) {
                believed.put(attack, look);
            }
        }

        System.out.printf("%d forged tokens: %s%n", attacks.size(), families(attacks));
        assertThat(believed).isEmpty();
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(AT_LEAST).doesNotHaveDuplicates();
    }

    @Test
    void believesEveryValidToken() {
        server.keys().verify(IdentityVerification.ENFORCE);
        List<String> valid = valid().toList();

        System.out.printf("%d valid tokens%n", valid.size());
        assertThat(valid)
                .allSatisfy(token ->
                        assertThat(who(token).json().at("who"))
                                .isEqualTo(Json.text("verified u1")));
    }

    private static Stream<String> valid() {
        return Stream.of(
                        Token.forUser("u1"),
                        Token.forUser("u1").signedWith(KnownKeys.EARLIER),
                        Token.forUser("u1").withHeader("{\"alg\":\"HS256\"}"),
                        Token.forUser("u1").withHeader("{\"typ\":\"jwt\",\"alg\":\"HS256\"}"),
                        Token.forUser("u1").withHeader(" { \"alg\" : \"\\u0048S256\" } "),
                        Token.of("{\"user_id\":\"u1\"}"),
                        Token.of("{\"sub\":\"u1\"}"),
                        Token.of("{\"sub\":\"u1\",\"user_id\":\"u1\"}"),
                        Token.of("{\"\\u0075ser_id\":\"\\u00751\"}"),
                        Token.of("{\"user_id\":\"u1\",\"exp\":" + in(-29) + "}"),
                        Token.of("{\"user_id\":\"u1\",\"exp\":" + in(-30) + ".5}"),
                        Token.of("{\"user_id\":\"u1\",\"exp\":1e300}"),
                        Token.of("{\"user_id\":\"u1\",\"nbf\":" + in(30) + "}"),
                        Token.of("{\"user_id\":\"u1\",\"nbf\":-1}"),
                        Token.of("{\"user_id\":\"u1\",\"iat\":" + in(86_400) + "}"),
                        Token.of("{\"user_id\":\"u1\",\"iat\":0,\"iss\":\"me\",\"aud\":[\"you\"]}"),
                        Token.of("{\"user_id\":\"u1\",\"a\":\"" + "x".repeat(5_000) + "\"}"))
                .map(Token::compact);
    }

    private Answer who(String token) {
        Json body = Json.object().with("user_id", "u1").with("user_token", token);
        return server.post("/api/sdk/who", body.compact());
    }

    private static Map<String, Long> families(List<Attack> attacks) {
        return new TreeMap<>(attacks.stream().collect(groupingBy(Attack::family, counting())));
    }
}
