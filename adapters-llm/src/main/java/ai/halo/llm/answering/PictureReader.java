package ai.halo.llm.answering;

import ai.halo.application.conversation.ImageFetch;
import ai.halo.application.conversation.ImageFetch.Outcome.Fetched;
import ai.halo.application.conversation.ImageFetch.Outcome.NotFetched;
import ai.halo.domain.conversation.Image;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Brings a customer's pictures before a model. Linked ones are fetched here, behind the guard of
 * {@link ImageFetch}: a provider never gets an address that a customer wrote.
 */
final class PictureReader {

    private final ImageFetch fetch;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PictureReader(ImageFetch fetch) {
        this.fetch = fetch;
    }

    /** The time that fetching takes from an attempt: none when nothing must be fetched. */
    static Duration share(List<Image> images, Duration within) {
        return images.stream().anyMatch(Image.Linked.class::isInstance)
                ? within.dividedBy(4)
                : Duration.ZERO;
    }

    /** What can be had within that time, in the order of the message. */
    Pictures read(List<Image> images, Duration within) {
        List<CompletableFuture<Stream<Image.Inline>>> coming =
                images.stream().map(image -> coming(image, within)).toList();
        List<Image.Inline> read = coming.stream().flatMap(CompletableFuture::join).toList();
        return new Pictures(read, images.size() - read.size());
    }

    private CompletableFuture<Stream<Image.Inline>> coming(Image image, Duration within) {
        return switch (image) {
            case Image.Inline sent -> CompletableFuture.completedFuture(Stream.of(sent));
            case Image.Stored _ -> CompletableFuture.completedFuture(Stream.of());
            case Image.Linked linked ->
                    CompletableFuture.supplyAsync(() -> fetched(linked), threads)
                            .completeOnTimeout(
                                    Stream.of(), within.toMillis(), TimeUnit.MILLISECONDS)
                            .exceptionally(_ -> Stream.of());
        };
    }

    private Stream<Image.Inline> fetched(Image.Linked linked) {
        return switch (fetch.fetch(linked)) {
            case Fetched(var picture) -> Stream.of(picture);
            case NotFetched _ -> Stream.of();
        };
    }
}
