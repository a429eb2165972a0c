package ai.halo.llm.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.conversation.ImageFetch;
import ai.halo.application.conversation.ImageFetch.Outcome.Fetched;
import ai.halo.application.conversation.ImageFetch.Outcome.NotFetched;
import ai.halo.domain.conversation.Image;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PictureReaderTest {

    static final ImageFetch NOTHING_THERE = _ -> new NotFetched("nothing is there");

    private static final Duration AMPLE = Duration.ofMinutes(1);
    private static final Image.Inline SENT = new Image.Inline("image/png", "iVBORw0K");
    private static final Image.Inline FOUND = new Image.Inline("image/gif", "R0lGODlh");
    private static final Image LINKED = new Image.Linked(URI.create("https://shop.test/a.gif"));

    @Test
    void readsWhatWasSentAlongAndFetchesWhatIsLinked() {
        var reader = new PictureReader(_ -> new Fetched(FOUND));

        assertThat(reader.read(List.of(LINKED, SENT), AMPLE))
                .isEqualTo(new Pictures(List.of(FOUND, SENT), 0));
    }

    @Test
    void countsWhatCouldNotBeFetched() {
        assertThat(new PictureReader(NOTHING_THERE).read(List.of(SENT, LINKED), AMPLE))
                .isEqualTo(new Pictures(List.of(SENT), 1));
    }

    @Test
    void doesWithoutAPictureWhoseFetchFails() {
        var reader =
                new PictureReader(_ -> {
                    throw new IllegalStateException("a surprise");
                });

        assertThat(reader.read(List.of(LINKED), AMPLE)).isEqualTo(new Pictures(List.of(), 1));
    }

    @Test
    void doesNotWaitForAPictureThatNeverComes() {
        var never = new CountDownLatch(1);
        var reader =
                new PictureReader(_ -> {
                    Script.sleepUntil(never);
                    return new Fetched(FOUND);
                });

        assertThat(reader.read(List.of(LINKED, SENT), Duration.ofMillis(50)))
                .isEqualTo(new Pictures(List.of(SENT), 1));
        never.countDown();
    }

    @Test
    void takesTimeFromAnAttemptOnlyWhereSomethingMustBeFetched() {
        assertThat(PictureReader.share(List.of(SENT), Duration.ofSeconds(12))).isZero();
        assertThat(PictureReader.share(List.of(SENT, LINKED), Duration.ofSeconds(12)))
                .isEqualTo(Duration.ofSeconds(3));
    }
}
