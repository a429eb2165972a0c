package ai.halo.rest.contact;

import static ai.halo.rest.contact.Token.in;

import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.rest.KnownKeys;
import ai.halo.rest.RunningServer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Well-formed tokens that say what they must not, or are signed by whom they must not be. */
final class Impostors {

    private static final Token GOOD = Token.forUser("u1");

    private Impostors() {}

    static Stream<Attack> all() {
        return Stream.of(twice(), times(), ids(), twins(), secrets()).flatMap(family -> family);
    }

    private static Stream<Attack> twice() {
        String end = ",\"exp\":" + in(60) + "}";
        return Stream.concat(
                Stream.of(
                                "{\"alg\":\"none\",\"alg\":\"HS256\"}",
                                "{\"alg\":\"HS256\",\"alg\":\"none\"}",
                                "{\"alg\":\"HS256\",\"alg\":\"HS256\"}",
                                "{\"alg\":\"HS256\",\"\\u0061lg\":\"HS256\"}",
                                "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"typ\":\"JWT\"}")
                        .map(header ->
                                new Attack("twice", header, GOOD.withHeader(header).compact())),
                Stream.of(
                                "{\"user_id\":\"u2\",\"user_id\":\"u1\"" + end,
                                "{\"user_id\":\"u1\",\"user_id\":\"u2\"" + end,
                                "{\"user_id\":\"u1\",\"user_id\":\"u1\"" + end,
                                "{\"user_id\":\"u1\",\"user\\u005fid\":\"u2\"" + end,
                                "{\"sub\":\"u1\",\"sub\":\"u2\"" + end,
                                "{\"user_id\":\"u1\",\"exp\":1" + end,
                                "{\"user_id\":\"u1\",\"email\":\"a\",\"email\":\"b\"" + end,
                                "{\"user_id\":\"u1\",\"a\":{\"b\":1,\"b\":2}" + end)
                        .map(claims -> new Attack("twice", claims, Token.of(claims).compact())));
    }

    private static Stream<Attack> times() {
        var wrong = List.of("\"" + in(60) + "\"", "true", "[]", "{}", "\"\"", "\"never\"");
        var kinds =
                Stream.of("exp", "nbf", "iat")
                        .flatMap(name -> wrong.stream().map(value -> name + "\":" + value));
        var edges =
                Stream.of(
                        "exp\":" + in(-30),
                        "exp\":" + in(-31),
                        "exp\":" + in(-86_400),
                        "exp\":0",
                        "exp\":-1",
                        "exp\":-1e300",
                        "exp\":" + in(-31) + ".999",
                        "nbf\":" + in(31),
                        "nbf\":" + in(86_400),
                        "nbf\":1e300",
                        "nbf\":" + in(30) + ".001");
        return Stream.concat(kinds, edges)
                .map(claim -> claims("times", "{\"user_id\":\"u1\",\"" + claim + "}"));
    }

    private static Stream<Attack> ids() {
        return Stream.of("user_id", "sub")
                .flatMap(name ->
                        Stream.of(
                                        "\"u2\"",
                                        "1",
                                        "1.0",
                                        "true",
                                        "false",
                                        "null",
                                        "[]",
                                        "{}",
                                        "[\"u1\"]",
                                        "{\"id\":\"u1\"}",
                                        "\"\"",
                                        "\" \"",
                                        "\"anonymous\"",
                                        "\"*\"",
                                        "\"%\"",
                                        "\"u1,u2\"")
                                .map(id -> claims("ids", "{\"" + name + "\":" + id + "}")));
    }

    /** Names that look like u1 and are not. */
    private static Stream<Attack> twins() {
        return Stream.of(
                        "U1",
                        "u1 ",
                        " u1",
                        "u1\\t",
                        "u1\\n",
                        "u1\\u0000",
                        "\\u0000u1",
                        "u\\u0031\\u200b",
                        "u1\\u00a0",
                        "\\uff551",
                        "u\\uff11",
                        "u\\u00b9",
                        "u\\u2081",
                        "\\ud835\\udc621",
                        "u1\\u0301",
                        "\\ufeffu1",
                        "u\\u200d1",
                        "u1\\ud800",
                        "\\u1d1c1",
                        "%75%31")
                .map(id -> claims("twins", "{\"user_id\":\"" + id + "\"}"));
    }

    private static Stream<Attack> secrets() {
        String good = KnownKeys.SECRET.value();
        return Stream.of(
                        "x".repeat(42),
                        RunningServer.WIDGET_KEY + "0".repeat(16),
                        RunningServer.SERVER_KEY + "0".repeat(16),
                        good.substring(10),
                        good + "\n",
                        good.toUpperCase(Locale.ROOT),
                        good.substring(0, good.length() - 1),
                        " " + good,
                        "ha_secret_" + "0".repeat(32),
                        "secret",
                        "\0")
                .map(secret ->
                        new Attack(
                                "secrets",
                                secret,
                                GOOD.signedWith(new IdentitySecret(secret)).compact()));
    }

    static Attack claims(String family, String claims) {
        return new Attack(family, claims, Token.of(claims).compact());
    }
}
