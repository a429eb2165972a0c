package ai.halo.bootstrap;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;

/**
 * Fresh ids and secrets: UUIDs of version 7 (RFC 9562), ordered by the millisecond, and random
 * texts.
 */
final class Ids {

    private static final int SECRET_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    Ids(InstantSource clock) {
        this.clock = clock;
    }

    UUID uuid() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0fffL);
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** 192 random bits in letters, digits, minus and underscore. */
    String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
