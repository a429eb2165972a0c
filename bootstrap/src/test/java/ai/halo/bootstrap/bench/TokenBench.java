package ai.halo.bootstrap.bench;

import ai.halo.bootstrap.process.Door;
import ai.halo.domain.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether the time a refusal takes tells why a token was refused: forged ones, one kind after the
 * other, as often as it takes for their medians to settle.
 */
final class TokenBench {

    private static final int ROUNDS = 1_000;
    private static final int WARM_UP = 300;
    private static final String PLAIN = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final String MARIA = "{\"user_id\":\"maria\"}";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** One way to send a token, and the status with which it is answered. */
    private interface Sent {

        int answered(String token) throws IOException;
    }

    private final Door door;
    private final String widgetKey;
    private final String apiKey;
    private final SequencedMap<String, String> forged = new LinkedHashMap<>();

    TokenBench(Door door, Json.Obj workspace) {
        this.door = door;
        this.widgetKey = workspace.at("widget_key").plain();
        this.apiKey = workspace.at("api_key").plain();
        String secret = workspace.at("identity_secret").plain();
        String wrong = secret.substring(0, secret.length() - 4) + "0000";
        forged.put("no token", "");
        forged.put("no form", "nonsense");
        forged.put("alg none", token("{\"alg\":\"none\"}", MARIA, secret));
        forged.put("a kid", token("{\"alg\":\"HS256\",\"kid\":\"1\"}", MARIA, secret));
        forged.put("another secret", token(PLAIN, MARIA, wrong));
        forged.put("expired", token(PLAIN, maria("\"exp\":1"), secret));
        forged.put("another user", token(PLAIN, "{\"user_id\":\"maria2\"}", secret));
        forged.put("no user", token(PLAIN, "{}", secret));
        forged.put("a moment to come", token(PLAIN, maria("\"nbf\":99999999999"), secret));
        forged.put("a time that is none", token(PLAIN, maria("\"exp\":\"soon\""), secret));
        forged.put("a crit", token(header("\"crit\":[\"exp\"]"), MARIA, secret));
        forged.put("a b64", token(header("\"crit\":[\"b64\"],\"b64\":false"), MARIA, secret));
        forged.put("alg twice", token(header("\"alg\":\"HS256\""), MARIA, secret));
        forged.put("user_id twice", token(PLAIN, maria("\"user_id\":\"maria\""), secret));
        forged.put("no JSON within", token(PLAIN, "maria", secret));
    }

    void run() throws IOException {
        var enforce = Json.object().with("identity_verification", "enforce");
        if (door.patch("/api/v1/workspace", apiKey, enforce).status() != 200) {
            throw new IOException("the workspace does not enforce identities");
        }
        double body = figure("in a body", this::inABody);
        double header = figure("in a header", this::inAHeader);
        System.out.printf(
                Locale.ROOT,
                "tokens: figure %.3f (slowest p50 of a refusal in p50s of the fastest; %.3f in a"
                        + " body, %.3f in a header; %d kinds)%n",
                Math.max(body, header),
                body,
                header,
                forged.size());
    }

    private double figure(String where, Sent sent) throws IOException {
        var _ = rounds(WARM_UP, sent);
        Map<String, Latencies> taken = rounds(ROUNDS, sent);
        System.out.printf(
                "%-28s %6s %9s %9s%n", "a token " + where + " with", "n", "p50 ms", "p99 ms");
        taken.forEach((how, latencies) ->
                System.out.printf(
                        Locale.ROOT,
                        "%-28s %6d %9.3f %9.3f%n",
                        how,
                        latencies.count(),
                        latencies.p50(),
                        latencies.p99()));
        var medians = taken.values().stream().mapToDouble(Latencies::p50).summaryStatistics();
        return medians.getMax() / medians.getMin();
    }

    /** Each kind once in every round, so that what slows the machine slows all of them. */
    private Map<String, Latencies> rounds(int count, Sent sent) throws IOException {
        var nanos = new LinkedHashMap<String, List<Long>>();
        forged.keySet().forEach(how -> nanos.put(how, new ArrayList<>()));
        for (int round = 0; round < count; round++) {
            for (var each : forged.entrySet()) {
                Objects.requireNonNull(nanos.get(each.getKey()))
                        .add(refused(sent, each.getValue()));
            }
        }
        var taken = new LinkedHashMap<String, Latencies>();
        nanos.forEach((how, each) -> taken.put(how, Latencies.of(each)));
        return taken;
    }

    private int inABody(String token) throws IOException {
        var body = Json.object().with("user_id", "maria").with("user_token", token);
        return door.post("/api/sdk/users/identify", widgetKey, body).status();
    }

    private int inAHeader(String token) throws IOException {
        return door.get(
                        "/api/sdk/surfaces",
                        widgetKey,
                        "X-Halo-User-Id",
                        "maria",
                        "X-Halo-User-Token",
                        token)
                .status();
    }

    private long refused(Sent sent, String token) throws IOException {
        long start = System.nanoTime();
        int status = sent.answered(token);
        long taken = System.nanoTime() - start;
        if (status != 403) {
            throw new IOException("a forged token was answered with " + status);
        }
        return taken;
    }

    private static String header(String more) {
        return "{\"alg\":\"HS256\"," + more + "}";
    }

    private static String maria(String more) {
        return "{\"user_id\":\"maria\"," + more + "}";
    }

    private static String token(String header, String claims, String secret) {
        String signed =
                base64(header.getBytes(StandardCharsets.UTF_8))
                        + "."
                        + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
