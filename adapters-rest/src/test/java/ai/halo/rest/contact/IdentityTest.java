package ai.halo.rest.contact;

import static ai.halo.rest.contact.Token.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.halo.domain.Json;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.rest.KnownKeys;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityTest {

    private static final String REFUSED = "identity_rejected";

    private final RunningServer server = RunningServer.with();

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Arguments> good() {
        String plain = "{\"user_id\":\"u1\",\"email\":\"ada@example.com\"}";
        return Stream.of(
                arguments("never expires", Token.of(plain).compact()),
                arguments("an hour left", Token.forUser("u1").compact()),
                arguments(
                        "signed with the earlier secret",
                        Token.of(plain).signedWith(KnownKeys.EARLIER).compact()),
                arguments("no type", Token.of(plain).withHeader("{\"alg\":\"HS256\"}").compact()),
                arguments(
                        "type in lower case",
                        Token.of(plain)
                                .withHeader("{\"typ\":\"jwt\",\"alg\":\"HS256\"}")
                                .compact()),
                arguments("sub instead", Token.of("{\"sub\":\"u1\"}").compact()),
                arguments("sub as well", Token.of("{\"sub\":\"u1\",\"user_id\":\"u1\"}").compact()),
                arguments("29 s too late", expiring(-29)),
                arguments("exp in fractions", Token.of("{\"sub\":\"u1\",\"exp\":1e11}").compact()),
                arguments("30 s too early", beginning(30)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void believesAGoodToken(String how, String token) {
        for (var mode : IdentityVerification.values()) {
            assertThat(who(mode, "u1", token)).as(how).isEqualTo("verified u1");
        }
    }

    static Stream<Arguments> bad() {
        Token token = Token.forUser("u1");
        String compact = token.compact();
        return Stream.of(
                arguments("no token", "nonsense"),
                arguments("two parts", token.unsigned()),
                arguments("no signature", token.unsigned() + "."),
                arguments("four parts", compact + ".x"),
                arguments("padding", compact + "="),
                arguments("a space", compact + " "),
                arguments("a line end", compact + "\n"),
                arguments("a changed claim", swapped(compact, Token.forUser("u2").compact(), 1)),
                arguments("another signature", swapped(compact, Token.of("{}").compact(), 2)),
                arguments("a cut signature", compact.substring(0, compact.length() - 1)),
                arguments(
                        "an unknown secret",
                        token.signedWith(new IdentitySecret("x".repeat(42))).compact()),
                arguments(
                        "the public key as secret",
                        token.signedWith(new IdentitySecret(RunningServer.WIDGET_KEY)).compact()),
                arguments("alg none", token.withHeader("{\"alg\":\"none\"}").unsigned() + "."),
                arguments("alg none, signed", token.withHeader("{\"alg\":\"none\"}").compact()),
                arguments("alg NONE", token.withHeader("{\"alg\":\"NONE\"}").compact()),
                arguments("alg hs256", token.withHeader("{\"alg\":\"hs256\"}").compact()),
                arguments("alg RS256", token.withHeader("{\"alg\":\"RS256\"}").compact()),
                arguments("alg ES256", token.withHeader("{\"alg\":\"ES256\"}").compact()),
                arguments("alg HS384", token.withHeader("{\"alg\":\"HS384\"}").compact()),
                arguments(
                        "really HS512",
                        token.withHeader("{\"alg\":\"HS512\"}").signedBy("HmacSHA512").compact()),
                arguments("no alg", token.withHeader("{\"typ\":\"JWT\"}").compact()),
                arguments("alg null", token.withHeader("{\"alg\":null}").compact()),
                arguments("alg as a list", token.withHeader("{\"alg\":[\"HS256\"]}").compact()),
                arguments(
                        "alg twice",
                        token.withHeader("{\"alg\":\"none\",\"alg\":\"HS256\"}").compact()),
                arguments("typ JWE", with(token, "\"typ\":\"JWE\"")),
                arguments("crit", with(token, "\"crit\":[\"b64\"]")),
                arguments("b64", with(token, "\"b64\":false")),
                arguments("kid", with(token, "\"kid\":\"../../dev/null\"")),
                arguments("jku", with(token, "\"jku\":\"https://evil.example\"")),
                arguments("jwk", with(token, "\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}")),
                arguments("x5u", with(token, "\"x5u\":\"https://evil.example\"")),
                arguments("zip", with(token, "\"zip\":\"DEF\"")),
                arguments("a header that is no object", token.withHeader("[]").compact()),
                arguments("a header that is no JSON", token.withHeader("{alg:HS256}").compact()),
                arguments("30 s too late", expiring(-30)),
                arguments("a day too late", expiring(-86_400)),
                arguments("31 s too early", beginning(31)),
                claims("exp as a text", "{\"user_id\":\"u1\",\"exp\":\"" + in(60) + "\"}"),
                claims("exp as true", "{\"user_id\":\"u1\",\"exp\":true}"),
                claims("nbf as a text", "{\"user_id\":\"u1\",\"nbf\":\"0\"}"),
                claims("exp twice", "{\"user_id\":\"u1\",\"exp\":1,\"exp\":" + in(60) + "}"),
                claims("user_id twice", "{\"user_id\":\"u2\",\"user_id\":\"u1\"}"),
                claims("nobody", "{}"),
                claims("nobody but a name", "{\"name\":\"u1\"}"),
                claims("null", "{\"user_id\":null}"),
                claims("a number", "{\"user_id\":1}"),
                claims("a list", "{\"user_id\":[\"u1\"]}"),
                claims("an empty name", "{\"user_id\":\"\"}"),
                claims("another user", "{\"user_id\":\"u2\"}"),
                claims("another user in sub", "{\"sub\":\"u2\"}"),
                claims("two users", "{\"user_id\":\"u1\",\"sub\":\"u2\"}"),
                claims("the name in another case", "{\"user_id\":\"U1\"}"),
                claims("the name with a space", "{\"user_id\":\"u1 \"}"),
                claims("a nul in the name", "{\"user_id\":\"u1\\u0000\"}"),
                claims("a nul in a claim", "{\"user_id\":\"u1\",\"name\":\"\\u0000\"}"),
                claims("claims that are no object", "[\"u1\"]"),
                claims("claims that are no JSON", "user_id=u1"),
                claims("too much", "{\"user_id\":\"u1\",\"a\":\"" + "x".repeat(8_192) + "\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void believesNoOtherToken(String how, String token) {
        assertThat(who(IdentityVerification.OFF, "u1", token)).as(how).isEqualTo("claimed u1");
        assertThat(who(IdentityVerification.MONITOR, "u1", token)).as(how).isEqualTo("claimed u1");
        assertThat(who(IdentityVerification.ENFORCE, "u1", token)).as(how).isEqualTo(REFUSED);
        assertThat(who(IdentityVerification.OFF, null, token)).as(how).isNotEqualTo("verified u1");
    }

    @ParameterizedTest
    @CsvSource({
        "off, u1, claimed u1",
        "monitor, u1, claimed u1",
        "enforce, u1, identity_rejected",
        "off, anonymous, anonymous",
        "enforce, anonymous, anonymous",
        "enforce, , anonymous"
    })
    void asksForATokenWhereItIsEnforced(String mode, String user, String expected) {
        var verification = IdentityVerification.of(mode);
        assertThat(who(verification, user, null)).isEqualTo(expected);
        assertThat(who(verification, user, "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({", verified u1", "anonymous, verified u1", "u2, identity_rejected"})
    void takesTheUserFromTheTokenWhereTheBodyNamesNone(String user, String expected) {
        String token = Token.forUser("u1").compact();
        assertThat(who(IdentityVerification.ENFORCE, user, token)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"anonymous", "'" + LONG + "'"})
    void believesNoTokenOfSomebodyWhoCannotBe(String user) {
        String token = Token.forUser(user).compact();
        assertThat(who(IdentityVerification.ENFORCE, null, token)).isEqualTo(REFUSED);
        assertThat(who(IdentityVerification.OFF, null, token)).isEqualTo("anonymous");
    }

    @ParameterizedTest
    @CsvSource({", claimed u1", "nonsense, identity_rejected"})
    void letsAServerNameAnybodyButReadsItsTokensToo(String token, String expected) {
        server.keys().verify(IdentityVerification.ENFORCE);
        assertThat(who(RunningServer.SERVER_KEY, "u1", token)).isEqualTo(expected);
    }

    private static final String LONG =
            "0123456789012345678901234567890123456789012345678901234567890123456789"
                    + "0123456789012345678901234567890123456789012345678901234567890123456789"
                    + "0123456789012345678901234567890123456789012345678901234567890";

    private String who(IdentityVerification mode, @Nullable String user, @Nullable String token) {
        server.keys().verify(mode);
        return who(RunningServer.WIDGET_KEY, user, token);
    }

    private String who(String key, @Nullable String user, @Nullable String token) {
        Json body =
                Json.object().with("user_id", Json.text(user)).with("user_token", Json.text(token));
        Answer answer =
                server.post("/api/sdk/who", body.compact(), "Authorization", "Bearer " + key);
        return answer.status() == 200 ? answer.json().at("who").plain() : answer.code();
    }

    private static String expiring(long seconds) {
        return Token.of("{\"user_id\":\"u1\",\"exp\":" + in(seconds) + "}").compact();
    }

    private static String beginning(long seconds) {
        return Token.of("{\"user_id\":\"u1\",\"nbf\":" + in(seconds) + "}").compact();
    }

    private static Arguments claims(String how, String claims) {
        return arguments(how, Token.of(claims).compact());
    }

    private static String with(Token token, String parameter) {
        return token.withHeader("{\"alg\":\"HS256\"," + parameter + "}").compact();
    }

    private static String swapped(String token, String other, int part) {
        String[] parts = token.split("\\.", -1);
        parts[part] = other.split("\\.", -1)[part];
        return String.join(".", parts);
    }
}
