package ai.halo.persistence.log;

import static ai.halo.persistence.log.LogRows.fromNow;
import static ai.halo.persistence.schema.Tables.WORK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.AcrossWorkspaces;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;

/**
 * Hands out work that is due, each piece to one process at a time, and in order where it concerns
 * the same subject. What fails comes back later, and is parked when it has failed too often.
 */
public final class WorkQueue {

    private static final int ATTEMPTS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Field<Instant> NOW = field("now()", Instant.class);

    private final AcrossWorkspaces acrossWorkspaces;

    public WorkQueue(AcrossWorkspaces acrossWorkspaces) {
        this.acrossWorkspaces = acrossWorkspaces;
    }

    /** Work of these kinds; it comes back by itself when the lease ends without an answer. */
    public List<Work> claim(Collection<String> kinds, int limit, Duration lease) {
        var next = name("next").as(due(kinds, limit));
        return acrossWorkspaces.inTransaction(sql ->
                sql.with(next)
                        .update(WORK)
                        .set(WORK.LEASE, fromNow(lease))
                        .set(WORK.ATTEMPTS, WORK.ATTEMPTS.plus(1))
                        .from(next)
                        .where(WORK.WORKSPACE.eq(next.field(WORK.WORKSPACE)))
                        .and(WORK.ID.eq(next.field(WORK.ID)))
                        .returning()
                        .fetch(WorkQueue::work));
    }

    /** Ends work; false if it was meanwhile given to somebody else. */
    public boolean done(Work work) {
        return acrossWorkspaces.inTransaction(
                        sql -> sql.deleteFrom(WORK).where(stillHeld(work)).execute())
                == 1;
    }

    /** Whether work that fails now is parked: there is no other attempt. */
    public boolean isLast(Work work) {
        return work.attempt() >= ATTEMPTS;
    }

    /** Gives work back: for later, or to the parking place. */
    public void failed(Work work) {
        var _ =
                acrossWorkspaces.inTransaction(sql ->
                        sql.update(WORK)
                                .setNull(WORK.LEASE)
                                .set(WORK.DUE, fromNow(pauseAfter(work.attempt())))
                                .set(
                                        WORK.PARKED_AT,
                                        isLast(work) ? NOW : field("null", Instant.class))
                                .where(stillHeld(work))
                                .execute());
    }

    static Duration pauseAfter(int attempt) {
        var pause = Duration.ofSeconds(1L << Math.min(attempt, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static Select<Record2<UUID, UUID>> due(Collection<String> kinds, int limit) {
        return select(WORK.WORKSPACE, WORK.ID)
                .from(WORK)
                .where(WORK.KIND.in(kinds))
                .and(WORK.PARKED_AT.isNull())
                .and(WORK.DUE.le(NOW))
                .and(WORK.LEASE.isNull().or(WORK.LEASE.le(NOW)))
                .and(nothingEarlier())
                .orderBy(WORK.DUE, WORK.POSITION)
                .limit(limit)
                .forUpdate()
                .skipLocked();
    }

    private static Condition nothingEarlier() {
        var earlier = WORK.as("earlier");
        return notExists(
                selectOne()
                        .from(earlier)
                        .where(earlier.WORKSPACE.eq(WORK.WORKSPACE))
                        .and(earlier.KIND.eq(WORK.KIND))
                        .and(earlier.SUBJECT.eq(WORK.SUBJECT))
                        .and(earlier.POSITION.lt(WORK.POSITION))
                        .and(earlier.PARKED_AT.isNull()));
    }

    private static Condition stillHeld(Work work) {
        return WORK.WORKSPACE
                .eq(work.workspace().value())
                .and(WORK.ID.eq(work.id()))
                .and(WORK.ATTEMPTS.eq(work.attempt()));
    }

    private static Work work(Record row) {
        return new Work(
                new WorkspaceId(row.get(WORK.WORKSPACE)),
                row.get(WORK.ID),
                row.get(WORK.KIND),
                row.get(WORK.REF),
                row.get(WORK.SUBJECT),
                row.get(WORK.ATTEMPTS));
    }
}
