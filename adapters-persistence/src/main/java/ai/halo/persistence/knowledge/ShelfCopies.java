package ai.halo.persistence.knowledge;

import static ai.halo.persistence.schema.Tables.DOCUMENT;
import static ai.halo.persistence.schema.Tables.PASSAGE;

import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.DocumentVectors;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.Vector;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents out of PostgreSQL as they belong on the shelf: the current version, with vectors
 * of the shelf's model.
 */
public final class ShelfCopies {

    private final PostgresTransactions transactions;
    private final String model;

    public ShelfCopies(PostgresTransactions transactions, String model) {
        this.transactions = transactions;
        this.model = model;
    }

    /** Empty if the document is gone. */
    Optional<ShelfDocument> copy(WorkspaceId workspace, DocumentId id) {
        Result<Record> rows = transactions.reading(workspace, () -> rows(id));
        return rows.isEmpty() ? Optional.empty() : Optional.of(document(id, rows));
    }

    private Result<Record> rows(DocumentId id) {
        return transactions
                .sql()
                .select(PASSAGE.fields())
                .select(DOCUMENT.TITLE, DOCUMENT.MODEL, DOCUMENT.VECTOR)
                .from(DOCUMENT)
                .join(PASSAGE)
                .on(PASSAGE.WORKSPACE.eq(DOCUMENT.WORKSPACE))
                .and(PASSAGE.DOCUMENT.eq(DOCUMENT.ID))
                .and(PASSAGE.VERSION.eq(DOCUMENT.VERSION))
                .where(DOCUMENT.WORKSPACE.eq(transactions.workspace()))
                .and(DOCUMENT.ID.eq(id.value()))
                .orderBy(PASSAGE.ORDINAL)
                .fetch();
    }

    private ShelfDocument document(DocumentId id, Result<Record> rows) {
        List<Passage> passages = rows.stream().map(PassageRows::read).toList();
        return new ShelfDocument(
                id, rows.getFirst().get(DOCUMENT.TITLE), passages, vectors(rows, passages));
    }

    private @Nullable DocumentVectors vectors(Result<Record> rows, List<Passage> passages) {
        Record first = rows.getFirst();
        if (!model.equals(first.get(DOCUMENT.MODEL))) {
            return null;
        }
        var children = new ArrayList<Vector>();
        for (int i = 0; i < passages.size(); i++) {
            int count = passages.get(i).children().size();
            children.addAll(VectorBytes.read(rows.get(i).get(PASSAGE.VECTORS), count));
        }
        Vector whole = VectorBytes.read(first.get(DOCUMENT.VECTOR), 1).getFirst();
        return new DocumentVectors(model, whole, children);
    }
}
