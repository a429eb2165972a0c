package ai.halo.application.knowledge;

import ai.halo.domain.knowledge.Vector;
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
}
