package ai.halo.persistence.knowledge;

import static ai.halo.persistence.schema.Tables.DOCUMENT;
import static ai.halo.persistence.schema.Tables.PASSAGE;

import ai.halo.application.knowledge.Documents;
import ai.halo.domain.Change;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentEmbedded;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.DocumentRemoved;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.Vector;
import ai.halo.persistence.FirstComer;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.log.EventLog;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Query;

/** The documents of a workspace in PostgreSQL. */
public final class PostgresDocuments implements Documents {

    private final PostgresTransactions transactions;
    private final EventLog log;
    private final InstantSource clock;
    private final FirstComer firstComer;

    public PostgresDocuments(PostgresTransactions transactions, EventLog log, InstantSource clock) {
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
        this.firstComer = new FirstComer(transactions);
    }

    @Override
    public Optional<Document> lock(DocumentId id) {
        return locked(DOCUMENT.ID.eq(id.value()));
    }

    @Override
    public Optional<Document> lock(String key) {
        return locked(DOCUMENT.KEY.eq(key))
                .or(() -> {
                    firstComer.waitFor("document", key);
                    return locked(DOCUMENT.KEY.eq(key));
                });
    }

    @Override
    public void save(Change<Document> change, List<Passage> passages) {
        Document document = change.state();
        transactions
                .sql()
                .insertInto(DOCUMENT)
                .set(DOCUMENT.WORKSPACE, transactions.workspace())
                .set(DOCUMENT.ID, document.id().value())
                .set(DOCUMENT.KEY, document.key())
                .set(DOCUMENT.TITLE, document.title())
                .set(DOCUMENT.URL, document.url())
                .set(DOCUMENT.AUDIENCE, document.audience().wire())
                .set(DOCUMENT.FORMAT, document.format().wire())
                .set(DOCUMENT.BODY, document.body())
                .set(DOCUMENT.HASH, document.hash())
                .set(DOCUMENT.VERSION, document.version())
                .set(DOCUMENT.CREATED_AT, document.createdAt())
                .set(DOCUMENT.UPDATED_AT, document.updatedAt())
                .onConflict(DOCUMENT.WORKSPACE, DOCUMENT.ID)
                .doUpdate()
                .set(DOCUMENT.TITLE, document.title())
                .set(DOCUMENT.URL, document.url())
                .set(DOCUMENT.AUDIENCE, document.audience().wire())
                .set(DOCUMENT.FORMAT, document.format().wire())
                .set(DOCUMENT.BODY, document.body())
                .set(DOCUMENT.HASH, document.hash())
                .set(DOCUMENT.VERSION, document.version())
                .set(DOCUMENT.UPDATED_AT, document.updatedAt())
                .setNull(DOCUMENT.MODEL)
                .setNull(DOCUMENT.VECTOR)
                .execute();
        add(document, passages);
        log.append(change.events());
    }

    @Override
    public boolean remove(DocumentRemoved removed) {
        boolean wasThere =
                transactions
                                .sql()
                                .deleteFrom(DOCUMENT)
                                .where(mine(DOCUMENT.ID.eq(removed.document().value())))
                                .execute()
                        == 1;
        if (wasThere) {
            log.append(List.of(removed));
        }
        return wasThere;
    }

    @Override
    public List<Passage> passages(DocumentId id) {
        return transactions
                .sql()
                .select(PASSAGE.fields())
                .from(PASSAGE)
                .join(DOCUMENT)
                .on(PASSAGE.WORKSPACE.eq(DOCUMENT.WORKSPACE))
                .and(PASSAGE.DOCUMENT.eq(DOCUMENT.ID))
                .and(PASSAGE.VERSION.eq(DOCUMENT.VERSION))
                .where(mine(DOCUMENT.ID.eq(id.value())))
                .orderBy(PASSAGE.ORDINAL)
                .fetch(PassageRows::read);
    }

    @Override
    public boolean embed(Vectors vectors) {
        boolean current =
                transactions
                                .sql()
                                .update(DOCUMENT)
                                .set(DOCUMENT.MODEL, vectors.model())
                                .set(DOCUMENT.VECTOR, VectorBytes.of(List.of(vectors.whole())))
                                .where(mine(DOCUMENT.ID.eq(vectors.document().value())))
                                .and(DOCUMENT.VERSION.eq(vectors.version()))
                                .execute()
                        == 1;
        if (current) {
            embedPassages(vectors);
            log.append(
                    List.of(
                            new DocumentEmbedded(
                                    vectors.document(), vectors.version(), clock.instant())));
        }
        return current;
    }

    private void embedPassages(Vectors vectors) {
        int next = 0;
        var sql = transactions.sql();
        var updates = new ArrayList<Query>();
        for (Passage passage : passages(vectors.document())) {
            int end = next + passage.children().size();
            List<Vector> children = vectors.children().subList(next, end);
            updates.add(
                    sql.update(PASSAGE)
                            .set(PASSAGE.VECTORS, VectorBytes.of(children))
                            .where(PASSAGE.WORKSPACE.eq(transactions.workspace()))
                            .and(PASSAGE.ID.eq(passage.id().value())));
            next = end;
        }
        sql.batch(updates).execute();
    }

    /** Immutable versions: passages are only ever added, and go with their document. */
    private void add(Document document, List<Passage> passages) {
        var insert =
                transactions
                        .sql()
                        .insertInto(
                                PASSAGE,
                                PASSAGE.WORKSPACE,
                                PASSAGE.ID,
                                PASSAGE.DOCUMENT,
                                PASSAGE.VERSION,
                                PASSAGE.ORDINAL,
                                PASSAGE.TEXT,
                                PASSAGE.CHILDREN);
        UUID workspace = transactions.workspace();
        for (Passage passage : passages) {
            insert =
                    insert.values(
                            workspace,
                            passage.id().value(),
                            document.id().value(),
                            document.version(),
                            passage.ordinal(),
                            passage.text(),
                            PassageRows.offsets(passage));
        }
        insert.execute();
    }

    private Optional<Document> locked(Condition which) {
        return transactions
                .sql()
                .selectFrom(DOCUMENT)
                .where(mine(which))
                .forUpdate()
                .fetchOptional(DocumentRow::read);
    }

    private Condition mine(Condition which) {
        return DOCUMENT.WORKSPACE.eq(transactions.workspace()).and(which);
    }
}
