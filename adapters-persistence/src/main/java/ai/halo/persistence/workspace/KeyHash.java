package ai.halo.persistence.workspace;

import ai.halo.domain.workspace.Key;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How a key is known: by its SHA-256. Keys carry 192 random bits, so no salt is needed. */
final class KeyHash {

    private KeyHash() {}

    static byte[] of(Key key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.value().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    static String kind(Key.Kind kind) {
        return switch (kind) {
            case WIDGET -> "widget_key";
            case API -> "api_key";
        };
    }
}
