package ai.halo.persistence.knowledge;

import static ai.halo.persistence.schema.Tables.DOCUMENT;
import static ai.halo.persistence.schema.Tables.PASSAGE;

import ai.halo.application.knowledge.Passages;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Hit;
import ai.halo.domain.knowledge.PassageId;
import ai.halo.persistence.PostgresTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;

/** The texts of passages in PostgreSQL, read under the workspace's own row security. */
public final class PostgresPassages implements Passages {

    private final PostgresTransactions transactions;

    public PostgresPassages(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Evidence> read(List<Hit> hits) {
        List<UUID> ids = hits.stream().map(hit -> hit.passage().value()).toList();
        Map<UUID, Record> rows =
                transactions
                        .sql()
                        .select(
                                PASSAGE.ID,
                                PASSAGE.TEXT,
                                DOCUMENT.ID,
                                DOCUMENT.TITLE,
                                DOCUMENT.URL,
                                DOCUMENT.AUDIENCE)
                        .from(PASSAGE)
                        .join(DOCUMENT)
                        .on(PASSAGE.WORKSPACE.eq(DOCUMENT.WORKSPACE))
                        .and(PASSAGE.DOCUMENT.eq(DOCUMENT.ID))
                        .and(PASSAGE.VERSION.eq(DOCUMENT.VERSION))
                        .where(PASSAGE.WORKSPACE.eq(transactions.workspace()))
                        .and(PASSAGE.ID.in(ids))
                        .fetch()
                        .intoMap(PASSAGE.ID, row -> row);
        var found = new ArrayList<Evidence>();
        for (Hit hit : hits) {
            Record row = rows.get(hit.passage().value());
            if (row != null) {
                found.add(evidence(hit, row));
            }
        }
        return found;
    }

    private static Evidence evidence(Hit hit, Record row) {
        return new Evidence(
                new PassageId(row.get(PASSAGE.ID)),
                new DocumentId(row.get(DOCUMENT.ID)),
                row.get(DOCUMENT.TITLE),
                row.get(DOCUMENT.URL),
                Audience.of(row.get(DOCUMENT.AUDIENCE)),
                row.get(PASSAGE.TEXT),
                hit.score(),
                hit.similarity());
    }
}
