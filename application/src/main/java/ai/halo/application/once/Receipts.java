package ai.halo.application.once;

import ai.halo.domain.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What calls under a key were answered, kept for a day; a key is a SHA-256 in hexadecimal. */
public interface Receipts {

    Duration KEPT = Duration.ofHours(24);

    /** Holds the key until the transaction ends; false while another call holds it. */
    boolean hold(String key);

    Optional<Receipt> find(String key, Instant now);

    /** Keeps the receipt of a held key, and forgets those that were kept long enough. */
    void keep(String key, Receipt receipt, Instant now);

    /** What was asked, by its fingerprint, and what was answered. */
    record Receipt(String fingerprint, Answer answer) {}

    /** An answer as it goes out: the status of HTTP and the body. */
    record Answer(int status, Json body) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }
}
