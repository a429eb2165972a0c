package ai.halo.persistence.audit;

import static ai.halo.persistence.schema.Tables.AUDIT_HEAD;
import static ai.halo.persistence.schema.Tables.AUDIT_LINE;

import ai.halo.application.Page;
import ai.halo.application.audit.AuditViews;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import java.util.HexFormat;
import java.util.List;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The audit log from PostgreSQL. */
public final class PostgresAuditViews implements AuditViews {

    private static final int AT_ONCE = 1_000;
    private static final HexFormat HEX = HexFormat.of();

    private final PostgresTransactions transactions;

    public PostgresAuditViews(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Page<Line> lines(WorkspaceId workspace, Page.Slice slice) {
        long before = position(slice.cursor());
        return transactions.reading(
                workspace,
                () -> {
                    List<Line> found =
                            transactions
                                    .sql()
                                    .selectFrom(AUDIT_LINE)
                                    .where(AUDIT_LINE.WORKSPACE.eq(transactions.workspace()))
                                    .and(AUDIT_LINE.POSITION.lt(before))
                                    .orderBy(AUDIT_LINE.POSITION.desc())
                                    .limit(slice.limit())
                                    .fetch(PostgresAuditViews::line);
                    boolean more = !found.isEmpty() && found.getLast().position() > 1;
                    return new Page<>(
                            found, more ? Long.toString(found.getLast().position()) : null);
                });
    }

    @Override
    public Verdict verify(WorkspaceId workspace) {
        return transactions.reading(workspace, this::verify);
    }

    private Verdict verify() {
        var chain = new Chain();
        try (var lines =
                transactions
                        .sql()
                        .selectFrom(AUDIT_LINE)
                        .where(AUDIT_LINE.WORKSPACE.eq(transactions.workspace()))
                        .orderBy(AUDIT_LINE.POSITION)
                        .fetchSize(AT_ONCE)
                        .fetchLazy()) {
            for (Record line : lines) {
                if (!chain.accepts(line)) {
                    return new Verdict.Broken(chain.length() + 1);
                }
            }
        }
        Record head =
                transactions
                        .sql()
                        .selectFrom(AUDIT_HEAD)
                        .where(AUDIT_HEAD.WORKSPACE.eq(transactions.workspace()))
                        .fetchOne();
        boolean whole =
                head == null
                        ? chain.endsAt(null, null)
                        : chain.endsAt(head.get(AUDIT_HEAD.POSITION), head.get(AUDIT_HEAD.HASH));
        return whole ? intact(chain) : new Verdict.Broken(chain.length() + 1);
    }

    private static Verdict intact(Chain chain) {
        return new Verdict.Intact(
                chain.length(), chain.length() == 0 ? null : HEX.formatHex(chain.hash()));
    }

    private static long position(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("[1-9]\\d{0,17}")) {
            throw new InvalidValue("cursor", "must be a next_cursor of this list");
        }
        return Long.parseLong(cursor);
    }

    private static Line line(Record row) {
        return new Line(
                row.get(AUDIT_LINE.POSITION),
                row.get(AUDIT_LINE.AT),
                row.get(AUDIT_LINE.ACTOR),
                row.get(AUDIT_LINE.REQUEST_ID),
                row.get(AUDIT_LINE.ACT),
                row.get(AUDIT_LINE.SUBJECT),
                HEX.formatHex(row.get(AUDIT_LINE.HASH)));
    }
}
