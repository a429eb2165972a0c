package ai.halo.bootstrap.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.halo.domain.Json;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a company's backend vouches for its users. */
final class Tokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    /** One that expires in so many seconds from now. */
    static String of(String secret, String user, long seconds) {
        Json.Obj claims =
                Json.object()
                        .with("user_id", user)
                        .with("exp", Json.number(Instant.now().getEpochSecond() + seconds));
        return signed(secret, "{\"alg\":\"HS256\"}", claims.compact());
    }

    /** One that says exactly this. */
    static String signed(String secret, String header, String claims) {
        String signed = encoded(header) + "." + encoded(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return signed + "." + BASE64.encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(UTF_8));
    }
}
