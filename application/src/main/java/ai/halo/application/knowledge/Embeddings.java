package ai.halo.application.knowledge;

import ai.halo.domain.knowledge.DocumentVectors;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.Vector;
import java.util.Collections;
import java.util.List;

/**
 * Turns texts into vectors of one model. Questions carry the model's instruction, passages do not.
 */
public interface Embeddings {

    /**
     * The model's name, stored with every vector so that vectors of different models never meet.
     */
    String model();

    List<Vector> passages(List<String> texts);

    List<Vector> questions(List<String> texts);

    /** What a document means: every child under its title, and all of them together. */
    default DocumentVectors document(String title, List<Passage> passages) {
        List<Vector> children =
                passages(
                        passages.stream()
                                .flatMap(
                                        passage -> passage.children().stream().map(passage::textOf))
                                .map(child -> title + ". " + child)
                                .toList());
        Vector whole = Vector.weighted(children, Collections.nCopies(children.size(), 1.0));
        return new DocumentVectors(model(), whole, children);
    }
}
