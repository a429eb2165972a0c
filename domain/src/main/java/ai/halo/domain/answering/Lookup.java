package ai.halo.domain.answering;

import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Relevance;
import java.util.List;

/** One search of a turn: what was asked, what was found, and how well it fits. */
public record Lookup(Question question, List<Evidence> evidence, Relevance relevance) {

    public Lookup {
        evidence = List.copyOf(evidence);
    }
}
