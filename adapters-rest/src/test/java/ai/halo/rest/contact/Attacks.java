package ai.halo.rest.contact;

import ai.halo.domain.workspace.IdentitySecret;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every way we know to make a token that is not what it seems, family by family. */
final class Attacks {

    private static final Token GOOD = Token.forUser("u1");
    private static final String COMPACT = GOOD.compact();
    private static final int SIGNATURE = COMPACT.lastIndexOf('.') + 1;
    private static final int CLAIMS = COMPACT.indexOf('.') + 1;
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Attacks() {}

    static Stream<Attack> all() {
        return Stream.of(
                        none(),
                        otherAlgorithms(),
                        otherSizes(),
                        headers(),
                        Impostors.all(),
                        truncated(),
                        flipped(),
                        alphabets(),
                        emptyParts(),
                        huge())
                .flatMap(family -> family);
    }

    private static Stream<Attack> none() {
        return Stream.of("\"none\"", "\"None\"", "\"NONE\"", "\"nOnE\"", "\"\"", "null", "0", "[]")
                .flatMap(alg -> {
                    Token token = GOOD.withHeader("{\"alg\":%s,\"typ\":\"JWT\"}".formatted(alg));
                    return Stream.of(
                            new Attack("none", alg + " unsigned", token.unsigned()),
                            new Attack("none", alg + " with a dot", token.unsigned() + "."),
                            new Attack("none", alg + " signed", token.compact()));
                });
    }

    /** The key for a signature by another algorithm is public; here it is used as a secret. */
    private static Stream<Attack> otherAlgorithms() {
        var published = new IdentitySecret("-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQY=\n");
        return Stream.of("RS256", "RS384", "RS512", "PS256", "ES256", "ES512", "EdDSA", "dir")
                .map(alg -> GOOD.withHeader("{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(alg)))
                .flatMap(token ->
                        Stream.of(
                                new Attack("confusion", token.header(), token.compact()),
                                new Attack(
                                        "confusion",
                                        token.header() + " by a public key",
                                        token.signedWith(published).compact())));
    }

    private static Stream<Attack> otherSizes() {
        return Stream.of(
                        "HS384 HmacSHA384",
                        "HS512 HmacSHA512",
                        "HS1 HmacSHA1",
                        "HS256 HmacSHA384",
                        "HS256 HmacSHA512",
                        "HS256 HmacSHA1",
                        "HS384 HmacSHA256",
                        "HS512 HmacSHA256",
                        "hs256 HmacSHA256",
                        "Hs256 HmacSHA256",
                        "HS256\\u0000 HmacSHA256")
                .map(pair -> pair.split(" ", 2))
                .map(pair ->
                        new Attack(
                                "sizes",
                                String.join(" by ", pair),
                                GOOD.withHeader("{\"alg\":\"%s\"}".formatted(pair[0]))
                                        .signedBy(pair[1])
                                        .compact()));
    }

    private static Stream<Attack> headers() {
        return Stream.of(
                        "'kid':''",
                        "'kid':'0'",
                        "'kid':'../../../../dev/null'",
                        "'kid':7",
                        "'kid':'x\\u0027 or 1=1'",
                        "'kid':'http://127.0.0.1/'",
                        "'jku':'https://evil.example/keys'",
                        "'jku':'http://127.0.0.1:8080/'",
                        "'jwk':{'kty':'oct','k':'AA'}",
                        "'jwk':null",
                        "'x5u':'https://evil.example'",
                        "'x5u':'file:///etc/passwd'",
                        "'x5c':['MIIB']",
                        "'x5t':'AA'",
                        "'crit':[]",
                        "'crit':['b64']",
                        "'crit':['exp']",
                        "'crit':'exp'",
                        "'b64':false",
                        "'b64':true",
                        "'b64':false,'crit':['b64']",
                        "'zip':'DEF'",
                        "'cty':'JWT'",
                        "'typ':'JWE'",
                        "'typ':7",
                        "'typ':''",
                        "'enc':'A256GCM'",
                        "'exp':1",
                        "'user_id':'u1'",
                        "'':''")
                .map(parameter -> parameter.replace('\'', '"'))
                .map(parameter ->
                        new Attack(
                                "headers",
                                parameter,
                                GOOD.withHeader("{\"alg\":\"HS256\"," + parameter + "}")
                                        .compact()));
    }

    private static Stream<Attack> truncated() {
        return IntStream.of(1, 2, 5, 10, 21, 42, 43, 44, 60)
                .boxed()
                .flatMap(cut ->
                        Stream.of(
                                new Attack(
                                        "truncated",
                                        "by " + cut,
                                        COMPACT.substring(0, COMPACT.length() - cut)),
                                new Attack("truncated", "from " + cut, COMPACT.substring(cut))));
    }

    /** One bit of each letter of the signature, and of some of what is signed. */
    private static Stream<Attack> flipped() {
        var signature = IntStream.range(SIGNATURE, COMPACT.length());
        var signed = IntStream.range(CLAIMS, SIGNATURE - 1).filter(at -> at % 4 == 0);
        return IntStream.concat(signature, signed)
                .mapToObj(at -> {
                    int bit = 1 << (at % 6);
                    char other = ALPHABET.charAt(ALPHABET.indexOf(COMPACT.charAt(at)) ^ bit);
                    return new Attack(
                            "flipped",
                            "letter " + at,
                            COMPACT.substring(0, at) + other + COMPACT.substring(at + 1));
                });
    }

    private static Stream<Attack> alphabets() {
        String plain = COMPACT.substring(0, SIGNATURE);
        String odd = COMPACT.substring(SIGNATURE);
        return Stream.of(
                        COMPACT + "=",
                        COMPACT + "==",
                        COMPACT.replace(".", "=."),
                        plain + odd.substring(1) + "+",
                        plain + "/" + odd.substring(1),
                        COMPACT + " ",
                        " " + COMPACT,
                        COMPACT + "\n",
                        COMPACT.replace('.', ','),
                        COMPACT.replace(".", "%2E"),
                        COMPACT.replace(".", "\uff0e"),
                        COMPACT.replaceFirst("e", "\uff45"),
                        COMPACT.replaceFirst("e", "\u0435"),
                        "Bearer " + COMPACT,
                        "\"" + COMPACT + "\"",
                        COMPACT + "\u0001",
                        COMPACT + ";",
                        plain + ALPHABET.substring(0, 42) + "B",
                        "{\"payload\":\"" + odd + "\"}")
                .map(token -> new Attack("alphabets", token, token));
    }

    private static Stream<Attack> emptyParts() {
        String[] part = COMPACT.split("\\.", -1);
        return Stream.of(
                        ".",
                        "..",
                        "...",
                        part[0] + "..",
                        "." + part[1] + ".",
                        ".." + part[2],
                        part[0] + "." + part[1] + ".",
                        part[0] + ".." + part[2],
                        "." + part[1] + "." + part[2],
                        COMPACT + ".",
                        "." + COMPACT,
                        COMPACT + "." + part[2],
                        COMPACT + ".." + part[2],
                        part[0] + "." + part[1])
                .map(token -> new Attack("empty parts", token, token));
    }

    private static Stream<Attack> huge() {
        String much = "x".repeat(700_000);
        return Stream.of(
                new Attack(
                        "huge",
                        "a claim",
                        Token.of("{\"user_id\":\"u1\",\"a\":\"" + much + "\"}").compact()),
                new Attack(
                        "huge",
                        "a header",
                        GOOD.withHeader("{\"alg\":\"" + much + "\"}").compact()),
                new Attack("huge", "dots", ".".repeat(1_000_000)),
                new Attack("huge", "letters", "A".repeat(1_000_000)),
                new Attack("huge", "a signature", COMPACT + "A".repeat(1_000_000)),
                Impostors.claims(
                        "huge",
                        "{\"user_id\":\"u1\",\"a\":" + "[".repeat(500) + "]".repeat(500) + "}"));
    }
}
