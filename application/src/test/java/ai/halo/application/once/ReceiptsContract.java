package ai.halo.application.once;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Room;
import ai.halo.application.once.Receipts.Answer;
import ai.halo.application.once.Receipts.Receipt;
import ai.halo.domain.Fingerprint;
import ai.halo.domain.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Receipts} promises, in memory or in PostgreSQL. */
public interface ReceiptsContract extends Room {

    String KEY = Fingerprint.of("key");

    Receipt GIVEN =
            new Receipt(
                    Fingerprint.of("body"),
                    new Answer(201, Json.object().with("id", "7").with("secret", "s3cret")));

    Receipts receipts();

    default Optional<Receipt> found(String key, Instant when) {
        return within(() -> receipts().find(key, when));
    }

    default void keep(String key, Receipt receipt, Instant when) {
        within(() -> {
            assertThat(receipts().hold(key)).isTrue();
            receipts().keep(key, receipt, when);
        });
    }

    @Test
    default void findsNothingUnderANewKey() {
        assertThat(found(KEY, NOON)).isEmpty();
    }

    @Test
    default void findsWhatWasKeptUnderItsOwnKeyOnly() {
        keep(KEY, GIVEN, NOON);

        assertThat(found(KEY, NOON)).contains(GIVEN);
        assertThat(found(Fingerprint.of("another key"), NOON)).isEmpty();
    }

    @Test
    default void forgetsAfterADay() {
        keep(KEY, GIVEN, NOON);

        assertThat(found(KEY, NOON.plus(Receipts.KEPT).minusSeconds(1))).contains(GIVEN);
        assertThat(found(KEY, NOON.plus(Receipts.KEPT))).isEmpty();
    }

    @Test
    default void takesAnotherReceiptOnceTheFirstIsForgotten() {
        var later = new Receipt(Fingerprint.of("another body"), GIVEN.answer());
        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        keep(KEY, GIVEN, NOON);

        keep(KEY, later, tomorrow);

        assertThat(found(KEY, tomorrow)).contains(later);
    }
}
