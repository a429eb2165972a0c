package ai.halo.bootstrap.bench;

import ai.halo.domain.knowledge.DocumentId;
import java.util.List;
import java.util.Set;

/** How good one ranking is, 0…1. */
record Score(double ndcg, double recall) {

    private static final int TOP = 10;
    private static final int DEEP = 100;

    static Score of(List<DocumentId> ranked, Set<DocumentId> relevant) {
        double gained = 0;
        double ideal = 0;
        for (int rank = 0; rank < TOP; rank++) {
            double gain = Math.log(2) / Math.log(rank + 2);
            ideal += rank < relevant.size() ? gain : 0;
            gained += rank < ranked.size() && relevant.contains(ranked.get(rank)) ? gain : 0;
        }
        long found = ranked.stream().limit(DEEP).filter(relevant::contains).count();
        return new Score(gained / ideal, (double) found / relevant.size());
    }
}
