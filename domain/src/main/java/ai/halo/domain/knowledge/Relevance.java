package ai.halo.domain.knowledge;

/**
 * How well a result speaks to its question, each 0…1: cosine of the best and second-best document,
 * the gap from the best to the tenth, the share of the question's idf mass found in the best
 * passage, and how high the words rank the document that meaning puts first (1, ½, ⅓…).
 */
public record Relevance(double best, double second, double gap, double coverage, double agreement) {

    public static final Relevance NONE = new Relevance(0, 0, 0, 0, 0);
}
