package ai.halo.rest.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.rest.KnownKeys;
import ai.halo.rest.RunningServer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Base64.Encoder;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as a customer's backend makes them, well or badly. */
public record Token(String header, String claims, IdentitySecret secret, String algorithm) {

    private static final Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** A token with these claims, otherwise as it should be. */
    public static Token of(String claims) {
        return new Token(
                "{\"alg\":\"HS256\",\"typ\":\"JWT\"}", claims, KnownKeys.SECRET, "HmacSHA256");
    }

    public static Token forUser(String user) {
        return of("{\"user_id\":\"" + user + "\",\"exp\":" + in(3600) + "}");
    }

    /** A moment so many seconds after the server's noon. */
    public static long in(long seconds) {
        return RunningServer.NOON.getEpochSecond() + seconds;
    }

    public Token withHeader(String other) {
        return new Token(other, claims, secret, algorithm);
    }

    public Token signedWith(IdentitySecret other) {
        return new Token(header, claims, other, algorithm);
    }

    public Token signedBy(String otherAlgorithm) {
        return new Token(header, claims, secret, otherAlgorithm);
    }

    public String unsigned() {
        return BASE64.encodeToString(header.getBytes(UTF_8))
                + "."
                + BASE64.encodeToString(claims.getBytes(UTF_8));
    }

    public String compact() {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.value().getBytes(UTF_8), algorithm));
            byte[] signature = mac.doFinal(unsigned().getBytes(UTF_8));
            return unsigned() + "." + BASE64.encodeToString(signature);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
