package ai.halo.domain.knowledge;

import java.util.List;

/** The answer of the search shelf: passages best first, and how well they speak to the question. */
public record Ranking(List<Hit> hits, Relevance relevance) {

    public static final Ranking EMPTY = new Ranking(List.of(), Relevance.NONE);

    public Ranking {
        hits = List.copyOf(hits);
    }
}
