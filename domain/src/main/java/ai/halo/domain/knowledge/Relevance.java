package ai.halo.domain.knowledge;

/**
 * How well a result speaks to its question, each 0…1: cosine of the best and second-best document,
 * the gap from rank 1 to rank 10, the share of the question's idf mass found in the best passages,
 * and how far text and vectors agree.
 */
public record Relevance(double best, double second, double gap, double coverage, double agreement) {

    public static final Relevance NONE = new Relevance(0, 0, 0, 0, 0);
}
