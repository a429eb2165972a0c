package ai.halo.persistence.knowledge;

import ai.halo.application.knowledge.HashingEmbeddings;
import ai.halo.application.knowledge.KnowledgeSearch.Query;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Hit;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Ranking;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.database.Eventually;
import ai.halo.persistence.log.LogReader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A process with a shelf of its own, kept in step with the database it shares. */
final class Node implements AutoCloseable {

    private static final String MODEL = new HashingEmbeddings().model();

    private final Shelf shelf;
    private final ShelfKeeper keeper;

    private Node(Shelf shelf, ShelfKeeper keeper) {
        this.shelf = shelf;
        this.keeper = keeper;
    }

    static Node on(Path folder, PostgresTransactions transactions, LogReader log) {
        Shelf shelf = Shelf.open(folder, MODEL);
        return new Node(
                shelf, new ShelfKeeper(shelf, new ShelfCopies(transactions, MODEL), log).start());
    }

    int rebuild() {
        return keeper.rebuild();
    }

    Ranking ask(WorkspaceId workspace, String question) {
        return new LuceneKnowledgeSearch(shelf)
                .rank(
                        workspace,
                        new Query(Question.of(question), HashingEmbeddings.vector(question), 20));
    }

    List<DocumentId> found(WorkspaceId workspace, String question) {
        return ask(workspace, question).hits().stream().map(Hit::document).toList();
    }

    /** Comes back once the answer is as it must become. */
    void awaits(WorkspaceId workspace, String question, Predicate<Ranking> answer)
            throws Exception {
        Eventually.succeeds(() -> {
            Ranking ranking = ask(workspace, question);
            if (!answer.test(ranking)) {
                throw new IllegalStateException("the shelf still answers " + ranking);
            }
        });
    }

    @Override
    public void close() {
        keeper.close();
        shelf.close();
    }
}
