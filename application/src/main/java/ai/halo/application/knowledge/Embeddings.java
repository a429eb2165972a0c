package ai.halo.application.knowledge;

import ai.halo.domain.knowledge.DocumentVectors;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Vector;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** What a question means, its earlier remarks by their weight; null where none is made. */
    default @Nullable Vector question(Question question) {
        List<Vector> parts = questions(question.parts().stream().map(Question.Part::text).toList());
        return parts.isEmpty()
                ? null
                : Vector.weighted(
                        parts, question.parts().stream().map(Question.Part::weight).toList());
    }

    /**
     * What a document means: every child under its title, and all of them together; null where none
     * is made.
     */
    default @Nullable DocumentVectors document(String title, List<Passage> passages) {
        List<Vector> children =
                passages(
                        passages.stream()
                                .flatMap(
                                        passage -> passage.children().stream().map(passage::textOf))
                                .map(child -> title.isBlank() ? child : title + ". " + child)
                                .toList());
        return children.isEmpty()
                ? null
                : new DocumentVectors(
                        model(),
                        Vector.weighted(children, Collections.nCopies(children.size(), 1.0)),
                        children);
    }
}
