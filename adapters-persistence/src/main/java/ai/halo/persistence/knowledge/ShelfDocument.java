package ai.halo.persistence.knowledge;

import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.DocumentVectors;
import ai.halo.domain.knowledge.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as it is put on the shelf; its vectors may follow later. */
public record ShelfDocument(
        DocumentId id, String title, List<Passage> passages, @Nullable DocumentVectors vectors) {

    public ShelfDocument {
        passages = List.copyOf(passages);
    }
}
