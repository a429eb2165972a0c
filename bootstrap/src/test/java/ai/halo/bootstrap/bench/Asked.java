package ai.halo.bootstrap.bench;

import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Question;
import java.util.Set;

/** A question with the documents that people say answer it. */
record Asked(Question question, Set<DocumentId> relevant) {

    Asked {
        relevant = Set.copyOf(relevant);
    }
}
