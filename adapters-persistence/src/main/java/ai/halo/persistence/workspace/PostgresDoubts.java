package ai.halo.persistence.workspace;

import static ai.halo.persistence.schema.Tables.DOUBTED_VISITOR;
import static ai.halo.persistence.schema.Tables.IDENTITY_DOUBT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import ai.halo.application.workspace.Doubts;
import ai.halo.domain.workspace.Doubt;
import ai.halo.persistence.PostgresTransactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.Field;

/** Doubts in PostgreSQL: all of them counted by day, the last of them kept. */
public final class PostgresDoubts implements Doubts {

    private static final int DAYS_BEFORE = 6;

    private final PostgresTransactions transactions;

    public PostgresDoubts(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Instant now, Map<Doubt.Reason, Long> counted, List<Doubt> last) {
        counted.forEach((reason, more) -> count(day(now), reason, more));
        last.forEach(this::keep);
        forgetAllButTheLast();
    }

    @Override
    public Report report(Instant now) {
        var sql = transactions.sql();
        var week = IDENTITY_DOUBT.DAY.ge(day(now).minusDays(DAYS_BEFORE));
        Field<BigDecimal> all = coalesce(sum(IDENTITY_DOUBT.TOTAL), inline(BigDecimal.ZERO));
        Field<BigDecimal> lately =
                coalesce(sum(IDENTITY_DOUBT.TOTAL).filterWhere(week), inline(BigDecimal.ZERO));
        var totals =
                sql.select(all, lately)
                        .from(IDENTITY_DOUBT)
                        .where(IDENTITY_DOUBT.WORKSPACE.eq(transactions.workspace()))
                        .fetchSingle();
        List<Doubt> last =
                sql.selectFrom(DOUBTED_VISITOR)
                        .where(DOUBTED_VISITOR.WORKSPACE.eq(transactions.workspace()))
                        .orderBy(DOUBTED_VISITOR.AT.desc(), DOUBTED_VISITOR.ID.desc())
                        .limit(SHOWN)
                        .fetch(row ->
                                new Doubt(
                                        row.get(DOUBTED_VISITOR.AT),
                                        Doubt.Reason.of(row.get(DOUBTED_VISITOR.REASON)),
                                        row.get(DOUBTED_VISITOR.USER_ID)));
        return new Report(totals.get(all).longValue(), totals.get(lately).longValue(), last);
    }

    private void count(LocalDate day, Doubt.Reason reason, long more) {
        transactions
                .sql()
                .insertInto(IDENTITY_DOUBT)
                .set(IDENTITY_DOUBT.WORKSPACE, transactions.workspace())
                .set(IDENTITY_DOUBT.DAY, day)
                .set(IDENTITY_DOUBT.REASON, reason.wire())
                .set(IDENTITY_DOUBT.TOTAL, more)
                .onConflict(IDENTITY_DOUBT.WORKSPACE, IDENTITY_DOUBT.DAY, IDENTITY_DOUBT.REASON)
                .doUpdate()
                .set(
                        IDENTITY_DOUBT.TOTAL,
                        IDENTITY_DOUBT.TOTAL.plus(excluded(IDENTITY_DOUBT.TOTAL)))
                .execute();
    }

    private void keep(Doubt doubt) {
        transactions
                .sql()
                .insertInto(DOUBTED_VISITOR)
                .set(DOUBTED_VISITOR.WORKSPACE, transactions.workspace())
                .set(DOUBTED_VISITOR.AT, doubt.at())
                .set(DOUBTED_VISITOR.REASON, doubt.reason().wire())
                .set(DOUBTED_VISITOR.USER_ID, doubt.user())
                .execute();
    }

    private void forgetAllButTheLast() {
        var kept =
                select(DOUBTED_VISITOR.ID)
                        .from(DOUBTED_VISITOR)
                        .where(DOUBTED_VISITOR.WORKSPACE.eq(transactions.workspace()))
                        .orderBy(DOUBTED_VISITOR.AT.desc(), DOUBTED_VISITOR.ID.desc())
                        .limit(SHOWN);
        transactions
                .sql()
                .deleteFrom(DOUBTED_VISITOR)
                .where(DOUBTED_VISITOR.WORKSPACE.eq(transactions.workspace()))
                .and(DOUBTED_VISITOR.ID.notIn(kept))
                .execute();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
