package ai.halo.persistence.log;

import static ai.halo.persistence.schema.Tables.EVENT;
import static ai.halo.persistence.schema.Tables.INSTALLATION;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import ai.halo.domain.Json;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.AcrossWorkspaces;
import ai.halo.persistence.PostgresTransactions;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads the log in order. It stops before the oldest transaction still running, so that nothing can
 * appear behind a reader's back.
 */
public final class LogReader {

    private static final Field<Long> XID = field("event.xid::text::bigint", Long.class);

    private final AcrossWorkspaces acrossWorkspaces;
    private final PostgresTransactions transactions;

    public LogReader(AcrossWorkspaces acrossWorkspaces, PostgresTransactions transactions) {
        this.acrossWorkspaces = acrossWorkspaces;
        this.transactions = transactions;
    }

    /** The events of all workspaces, for what follows the whole log. */
    public LogPage ofAll(Cursor after, int limit) {
        return acrossWorkspaces.tailing(sql -> page(sql, noCondition(), after, limit));
    }

    /** The events of the open transaction's workspace. */
    public LogPage ofWorkspace(Cursor after, int limit) {
        var ours = EVENT.WORKSPACE.eq(transactions.workspace());
        return page(transactions.sql(), ours, after, limit);
    }

    /** Behind everything that has happened so far. */
    public Cursor end() {
        return acrossWorkspaces.tailing(sql ->
                new Cursor(
                        generation(sql),
                        sql.fetchSingle(
                                        "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                                .get(0, Long.class),
                        0));
    }

    /** One event of the open transaction's workspace. */
    public LoggedEvent get(UUID id) {
        var sql = transactions.sql();
        var generation = generation(sql);
        return sql.select(EVENT.fields())
                .select(XID)
                .from(EVENT)
                .where(EVENT.WORKSPACE.eq(transactions.workspace()))
                .and(EVENT.ID.eq(id))
                .fetchSingle(row -> event(row, generation));
    }

    private static LogPage page(DSLContext sql, Condition whose, Cursor after, int limit) {
        var from = after.in(generation(sql));
        var events =
                sql.select(EVENT.fields())
                        .select(XID)
                        .from(EVENT)
                        .where(whose)
                        .and(
                                condition(
                                        "(event.xid, event.seq) > ({0}::text::xid8, {1})",
                                        field("?", String.class, Long.toString(from.xid())),
                                        field("?", Long.class, from.seq())))
                        .and(condition("event.xid < pg_snapshot_xmin(pg_current_snapshot())"))
                        .orderBy(field("event.xid"), EVENT.SEQ)
                        .limit(limit)
                        .fetch(row -> event(row, from.generation()));
        return new LogPage(events, events.isEmpty() ? from : events.getLast().position());
    }

    private static int generation(DSLContext sql) {
        return sql.select(INSTALLATION.LOG_GENERATION)
                .from(INSTALLATION)
                .fetchSingle(row -> row.get(INSTALLATION.LOG_GENERATION));
    }

    private static LoggedEvent event(Record row, int generation) {
        return new LoggedEvent(
                new WorkspaceId(row.get(EVENT.WORKSPACE)),
                row.get(EVENT.ID),
                new Cursor(generation, row.get(XID), row.get(EVENT.SEQ)),
                row.get(EVENT.TYPE),
                row.get(EVENT.VERSION),
                row.get(EVENT.SUBJECT_KIND),
                row.get(EVENT.SUBJECT),
                row.get(EVENT.ACTOR),
                row.get(EVENT.REQUEST_ID),
                row.get(EVENT.OCCURRED_AT),
                (Json.Obj) Json.parse(row.get(EVENT.PAYLOAD).data()));
    }
}
