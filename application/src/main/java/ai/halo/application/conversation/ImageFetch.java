package ai.halo.application.conversation;

import ai.halo.domain.conversation.Image;

/** Fetches a picture that is kept elsewhere, so that a mind can look at it. */
public interface ImageFetch {

    Outcome fetch(Image.Linked image);

    /** The picture, or why there is none. */
    sealed interface Outcome {

        record Fetched(Image.Inline image) implements Outcome {}

        record NotFetched(String reason) implements Outcome {}
    }
}
