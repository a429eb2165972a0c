package ai.halo.application.knowledge;

import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Hit;
import java.util.List;

/** The texts of passages as the workspace's own database has them. */
public interface Passages {

    /**
     * The evidence behind hits, in their order; a hit whose passage is gone or belongs to somebody
     * else is left out.
     */
    List<Evidence> read(List<Hit> hits);
}
