package ai.halo.domain.knowledge;

import java.util.List;

/** What a document means to one model: as a whole, and child by child in the passages' order. */
public record DocumentVectors(String model, Vector document, List<Vector> children) {

    public DocumentVectors {
        children = List.copyOf(children);
    }
}
