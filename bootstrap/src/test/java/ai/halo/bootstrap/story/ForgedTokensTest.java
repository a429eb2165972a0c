package ai.halo.bootstrap.story;

import static ai.halo.bootstrap.story.Described.object;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One token of each family of forgeries at every call that reads one, as the document lists them,
 * in the body or in a header: nobody learns why, and nobody is believed.
 */
class ForgedTokensTest {

    private static final String HEADER = "X-Halo-User-Token";
    private static final String SESSION = "sess_forged";
    private static final String PLAIN = "{\"alg\":\"HS256\"}";

    private final RunningHalo halo = RunningHalo.shared();
    private final Company company = Company.movesInto(halo);
    private final String secret = company.identitySecret();
    private final Map<String, String> also =
            Map.of("org_id", company.orgId(), "session_id", SESSION);

    /** Opens every call, also the one that asks for a scope. */
    private final String maria =
            "{\"user_id\":\"maria\",\"scope\":\"users.update\",\"exp\":%d}"
                    .formatted(Instant.now().getEpochSecond() + 1_800);

    private final List<String> told = new ArrayList<>();

    @Test
    void lookAlikeAtEveryCall() {
        company.change("/workspace", Json.object().with("identity_verification", "enforce"));
        Map<String, String> forged = forged();
        List<Described> reading =
                Described.in(halo.document()).stream().filter(ForgedTokensTest::reads).toList();

        String good = Tokens.signed(secret, PLAIN, maria);
        for (Described operation : reading) {
            assertThat(look(send(operation, good, "application/json")))
                    .as(operation.toString())
                    .doesNotContain("identity_rejected");
            String refusal = look(send(operation, "nonsense"));
            assertThat(refusal).as(operation.toString()).startsWith("403");
            forged.forEach((family, token) -> {
                String look = look(send(operation, token));
                if (!look.equals(refusal)) {
                    told.add(operation + " of " + family + ": " + look + " not " + refusal);
                }
            });
        }

        System.out.printf(
                "%d forged tokens at each of %d calls, all of which refuse them%n",
                forged.size(), reading.size());
        assertThat(told).isEmpty();
        assertThat(reading).hasSizeGreaterThan(10);
        assertThat(reading.stream().filter(ForgedTokensTest::readsHeader)).isNotEmpty();
    }

    private Map<String, String> forged() {
        long now = Instant.now().getEpochSecond();
        String good = Tokens.signed(secret, PLAIN, maria);
        int signature = good.lastIndexOf('.') + 1;
        var forged = new LinkedHashMap<String, String>();
        Stream.of(
                        "\"none\"",
                        "\"None\"",
                        "\"nOnE\"",
                        "\"RS256\"",
                        "\"HS384\"",
                        "\"HS512\"",
                        "\"HS256\",\"kid\":\"0\"",
                        "\"HS256\",\"jku\":\"https://evil.example/k\"",
                        "\"HS256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}",
                        "\"HS256\",\"x5u\":\"https://evil.example/c\"",
                        "\"HS256\",\"crit\":[\"exp\"]",
                        "\"HS256\",\"b64\":false",
                        "\"HS256\",\"alg\":\"HS256\"")
                .forEach(alg ->
                        forged.put(alg, Tokens.signed(secret, "{\"alg\":" + alg + "}", maria)));
        Stream.of(
                        "{\"user_id\":\"maria\",\"user_id\":\"maria\"}",
                        "{\"user_id\":\"maria\",\"exp\":" + (now - 3_600) + "}",
                        "{\"user_id\":\"maria\",\"nbf\":" + (now + 3_600) + "}",
                        "{\"user_id\":\"maria\",\"iat\":\"now\"}",
                        "{\"user_id\":\"nina\"}",
                        "{\"user_id\":1}",
                        "{\"user_id\":[\"maria\"]}",
                        "{\"user_id\":null}",
                        "{\"user_id\":\"mar\\u0131a\"}")
                .forEach(claims -> forged.put(claims, Tokens.signed(secret, PLAIN, claims)));
        forged.put("another secret", Tokens.signed("x".repeat(42), PLAIN, maria));
        forged.put("unsigned", good.substring(0, signature));
        forged.put("truncated", good.substring(0, good.length() - 1));
        forged.put("flipped", good.substring(0, signature) + "A".repeat(43));
        forged.put("padded", good + "=");
        forged.put("empty parts", "..");
        forged.put("long", "A".repeat(7_000));
        return forged;
    }

    private HttpResponse<String> send(Described operation, String token) {
        boolean isLine = operation.toString().equals("GET /api/sdk/messages");
        return send(operation, token, isLine ? "text/event-stream" : "application/json");
    }

    private HttpResponse<String> send(Described operation, String token, String accept) {
        String body =
                operation
                        .body()
                        .map(schema -> body(operation, schema, token).compact())
                        .orElse(null);
        String address = operation.path().replaceAll("\\{[^}]*}", "0");
        return halo.say(
                operation.method(),
                address + query(operation),
                company.widgetKey(),
                body,
                "Accept",
                accept,
                HEADER,
                token,
                "X-Halo-User-Id",
                "maria",
                "X-Session-Id",
                SESSION);
    }

    /** Whatever the call must say besides, so that it comes as far as the token. */
    private String query(Described operation) {
        return operation.parameters("query").stream()
                .map(Described.Parameter::name)
                .filter(also::containsKey)
                .map(name -> name + "=" + also.get(name))
                .collect(joining("&", "?", ""));
    }

    private static Json.Obj body(Described operation, Json.Obj schema, String token) {
        Json.Obj properties = object(operation.resolved(schema).at("properties"));
        Json.Obj body = (Json.Obj) new Edges(operation).least(schema);
        for (var field : Map.of("user_id", "maria", "user_token", token).entrySet()) {
            body =
                    properties.get(field.getKey()) == null
                            ? body
                            : body.with(field.getKey(), field.getValue());
        }
        return body;
    }

    private static boolean reads(Described operation) {
        return readsHeader(operation)
                || operation
                        .body()
                        .filter(schema ->
                                object(operation.resolved(schema).at("properties"))
                                                .get("user_token")
                                        != null)
                        .isPresent();
    }

    private static boolean readsHeader(Described operation) {
        return operation.parameters("header").stream()
                .anyMatch(header -> header.name().equals(HEADER));
    }

    private static String look(HttpResponse<String> answer) {
        return answer.statusCode()
                + " "
                + answer.body().replaceAll("\"request_id\":\"[^\"]*\"", "");
    }
}
