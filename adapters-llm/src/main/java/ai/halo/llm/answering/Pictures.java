package ai.halo.llm.answering;

import ai.halo.domain.conversation.Image;
import java.util.List;

/** A customer's pictures as far as they could be read, and how many could not. */
record Pictures(List<Image.Inline> read, int unread) {

    static final Pictures NONE = new Pictures(List.of(), 0);

    Pictures {
        read = List.copyOf(read);
    }

    /** What a model that sees nothing gets to see. */
    static Pictures unseen(List<Image> images) {
        return new Pictures(List.of(), images.size());
    }
}
