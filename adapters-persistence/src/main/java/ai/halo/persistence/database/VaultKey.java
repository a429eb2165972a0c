package ai.halo.persistence.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * AES-GCM with a key derived from a long secret: a format byte, a nonce, what is sealed, its tag.
 */
final class VaultKey {

    private static final int SHORTEST = 32;
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    private VaultKey(SecretKey key) {
        this.key = key;
    }

    static VaultKey fromOperator(String secret) {
        if (secret.length() < SHORTEST) {
            throw new UnusableDatabase(
                    "HALO_MASTER_KEY is too short: it takes %d characters or more, such as those of `openssl rand -base64 32`."
                            .formatted(SHORTEST));
        }
        return from(secret);
    }

    static VaultKey from(String secret) {
        try {
            var derivation =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(bytes(secret))
                            .thenExpand(bytes("halo vault"), 32);
            return new VaultKey(KDF.getInstance("HKDF-SHA256").deriveKey("AES", derivation));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(UUID owner, String secret) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(bytes(secret));
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String open(UUID owner, byte[] sealed) {
        try {
            return decrypted(owner, ByteBuffer.wrap(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret does not open for " + owner, e);
        }
    }

    boolean opens(UUID owner, byte[] sealed) {
        try {
            var _ = decrypted(owner, ByteBuffer.wrap(sealed));
            return true;
        } catch (AEADBadTagException anotherKey) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String decrypted(UUID owner, ByteBuffer sealed) throws GeneralSecurityException {
        if (sealed.get() != FORMAT) {
            throw new GeneralSecurityException("sealed in a way this Halo does not know");
        }
        var nonce = new byte[NONCE];
        sealed.get(nonce);
        var rest = new byte[sealed.remaining()];
        sealed.get(rest);
        return new String(
                cipher(Cipher.DECRYPT_MODE, owner, nonce).doFinal(rest), StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, UUID owner, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bytes(owner.toString()));
        return cipher;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
