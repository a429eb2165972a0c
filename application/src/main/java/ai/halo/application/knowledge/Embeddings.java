package ai.halo.application.knowledge;

import ai.halo.domain.knowledge.DocumentVectors;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.Question;
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

    /** What a question means, its earlier remarks according to their weight. */
    default Vector question(Question question) {
        return Vector.weighted(
                questions(question.parts().stream().map(Question.Part::text).toList()),
                question.parts().stream().map(Question.Part::weight).toList());
    }

    /** What a document means: every child under its title, and all of them together. */
    default DocumentVectors document(String title, List<Passage> passages) {
        List<Vector> children =
                passages(
                        passages.stream()
                                .flatMap(
                                        passage -> passage.children().stream().map(passage::textOf))
                                .map(child -> title.isBlank() ? child : title + ". " + child)
                                .toList());
        Vector whole =
                children.isEmpty()
                        ? passages(List.of(title)).getFirst()
                        : Vector.weighted(children, Collections.nCopies(children.size(), 1.0));
        return new DocumentVectors(model(), whole, children);
    }
}
