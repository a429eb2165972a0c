package ai.halo.integrations.conversation;

import ai.halo.application.conversation.ImageFetch;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.Image.Inline;
import ai.halo.integrations.web.GuardedFetch;
import ai.halo.integrations.web.GuardedFetch.Wanted;
import java.util.Set;

/** Fetches pictures over https only, and believes their bytes rather than their sender. */
public final class GuardedImageFetch implements ImageFetch {

    private static final Wanted PICTURE =
            new Wanted(
                    Set.of("https"),
                    Set.of("image/png", "image/jpeg", "image/gif", "image/webp"),
                    Image.MAX_BYTES);

    private final GuardedFetch fetch;

    public GuardedImageFetch(GuardedFetch fetch) {
        this.fetch = fetch;
    }

    @Override
    public Outcome fetch(Image.Linked image) {
        return switch (fetch.fetch(image.address(), PICTURE)) {
            case GuardedFetch.Outcome.Fetched found -> pictureIn(found.body());
            case GuardedFetch.Outcome.NotFetched why -> new Outcome.NotFetched(why.sentence());
        };
    }

    private static Outcome pictureIn(byte[] body) {
        return Inline.of(body)
                .<Outcome>map(Outcome.Fetched::new)
                .orElseGet(() -> new Outcome.NotFetched("it is not a picture"));
    }
}
