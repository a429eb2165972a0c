package ai.halo.llm.answering;

import ai.halo.domain.conversation.Image;
import java.util.List;

/** Brings a customer's pictures before a model, as far as that is possible. */
@FunctionalInterface
interface PictureReader {

    /** For models that see nothing: no picture is read. */
    PictureReader BLIND = images -> new Prompt.Pictures(List.of(), images.size());

    /** Only pictures that came with the message: nothing is fetched. */
    PictureReader SENT_ALONG =
            images -> {
                List<Image.Inline> sent =
                        images.stream()
                                .filter(Image.Inline.class::isInstance)
                                .map(Image.Inline.class::cast)
                                .toList();
                return new Prompt.Pictures(sent, images.size() - sent.size());
            };

    Prompt.Pictures read(List<Image> images);
}
