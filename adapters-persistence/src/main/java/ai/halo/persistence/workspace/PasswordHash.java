package ai.halo.persistence.workspace;

import ai.halo.domain.workspace.Password;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** How a password is kept: as {@code pbkdf2-sha256$rounds$salt$hash}, so that rounds may grow. */
final class PasswordHash {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 600_000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    static String of(Password password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return "pbkdf2-sha256$%d$%s$%s"
                .formatted(
                        ROUNDS,
                        base64.encodeToString(salt),
                        base64.encodeToString(derived(password, salt)));
    }

    private static byte[] derived(Password password, byte[] salt) {
        var spec = new PBEKeySpec(password.value().toCharArray(), salt, ROUNDS, BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        } finally {
            spec.clearPassword();
        }
    }
}
