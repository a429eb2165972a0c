package ai.halo.application.knowledge;

import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Ranking;
import ai.halo.domain.knowledge.Vector;
import ai.halo.domain.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages of one workspace that speak to a question, best first, each document at most
 * twice.
 */
public interface KnowledgeSearch {

    /** Searches by words, and by meaning too when {@link Query#vector} is there. */
    Ranking rank(WorkspaceId workspace, Query query);

    /** A question, its vector if embeddings are on, and how many passages are wanted. */
    record Query(Question question, @Nullable Vector vector, int limit) {}
}
