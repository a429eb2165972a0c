package ai.halo.persistence.knowledge;

import static ai.halo.persistence.schema.Tables.DOCUMENT;
import static org.jooq.impl.DSL.row;

import ai.halo.application.Page;
import ai.halo.application.knowledge.DocumentViews;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.ListCursor;
import ai.halo.persistence.PostgresTransactions;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** Documents as the team looks at them, from PostgreSQL. */
public final class PostgresDocumentViews implements DocumentViews {

    private final PostgresTransactions transactions;

    public PostgresDocumentViews(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Page<View> list(WorkspaceId workspace, Page.Slice slice) {
        ListCursor after = ListCursor.read(slice.cursor());
        return transactions.reading(
                workspace,
                () -> {
                    List<View> found =
                            transactions
                                    .sql()
                                    .selectFrom(DOCUMENT)
                                    .where(DOCUMENT.WORKSPACE.eq(transactions.workspace()))
                                    .and(
                                            row(DOCUMENT.CREATED_AT, DOCUMENT.ID)
                                                    .lt(after.time(), after.id()))
                                    .orderBy(DOCUMENT.CREATED_AT.desc(), DOCUMENT.ID.desc())
                                    .limit(slice.limit() + 1)
                                    .fetch(PostgresDocumentViews::view);
                    return page(slice, found);
                });
    }

    @Override
    public Optional<View> find(WorkspaceId workspace, DocumentId id) {
        return transactions.reading(
                workspace,
                () ->
                        transactions
                                .sql()
                                .selectFrom(DOCUMENT)
                                .where(DOCUMENT.WORKSPACE.eq(transactions.workspace()))
                                .and(DOCUMENT.ID.eq(id.value()))
                                .fetchOptional(PostgresDocumentViews::view));
    }

    private static Page<View> page(Page.Slice slice, List<View> found) {
        List<View> shown = found.stream().limit(slice.limit()).toList();
        return new Page<>(
                shown, found.size() > slice.limit() ? behind(shown.getLast()).written() : null);
    }

    private static ListCursor behind(View view) {
        return new ListCursor(view.document().createdAt(), view.document().id().value());
    }

    private static View view(Record row) {
        return new View(DocumentRow.read(row), row.get(DOCUMENT.MODEL) != null);
    }
}
