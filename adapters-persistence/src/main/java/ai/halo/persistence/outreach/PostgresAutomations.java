package ai.halo.persistence.outreach;

import static ai.halo.persistence.schema.Tables.AUTOMATION;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;

import ai.halo.application.Page;
import ai.halo.application.outreach.Automations;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.AutomationId;
import ai.halo.persistence.ListCursor;
import ai.halo.persistence.PostgresTransactions;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The automations of a workspace in PostgreSQL. */
public final class PostgresAutomations implements Automations {

    private final PostgresTransactions transactions;

    public PostgresAutomations(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Page<Automation> list(Automation.@Nullable Type type, Page.Slice slice) {
        ListCursor after = ListCursor.read(slice.cursor());
        List<Automation> found =
                transactions
                        .sql()
                        .selectFrom(AUTOMATION)
                        .where(AUTOMATION.WORKSPACE.eq(transactions.workspace()))
                        .and(type == null ? trueCondition() : AUTOMATION.TYPE.eq(type.wire()))
                        .and(row(AUTOMATION.CREATED_AT, AUTOMATION.ID).lt(after.time(), after.id()))
                        .orderBy(AUTOMATION.CREATED_AT.desc(), AUTOMATION.ID.desc())
                        .limit(slice.limit() + 1)
                        .fetch(AutomationForm::read);
        return found.size() <= slice.limit()
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, slice.limit()), cursor(found.get(slice.limit() - 1)));
    }

    @Override
    public Optional<Automation> find(AutomationId id) {
        return transactions
                .sql()
                .selectFrom(AUTOMATION)
                .where(is(id))
                .fetchOptional(AutomationForm::read);
    }

    @Override
    public void add(Automation automation) {
        var _ =
                transactions
                        .sql()
                        .insertInto(AUTOMATION)
                        .set(AUTOMATION.WORKSPACE, transactions.workspace())
                        .set(AUTOMATION.ID, automation.id().value())
                        .set(AUTOMATION.TYPE, automation.type().wire())
                        .set(AUTOMATION.CREATED_AT, automation.createdAt())
                        .set(AutomationForm.state(automation))
                        .execute();
    }

    @Override
    public boolean change(Automation automation) {
        return transactions
                        .sql()
                        .update(AUTOMATION)
                        .set(AutomationForm.state(automation))
                        .where(is(automation.id()))
                        .execute()
                == 1;
    }

    @Override
    public boolean remove(AutomationId id) {
        return transactions.sql().deleteFrom(AUTOMATION).where(is(id)).execute() == 1;
    }

    @Override
    public List<Automation> shown(int limit) {
        return transactions
                .sql()
                .selectFrom(AUTOMATION)
                .where(AUTOMATION.WORKSPACE.eq(transactions.workspace()))
                .and(AUTOMATION.STATUS.eq("active"))
                .and(AUTOMATION.TYPE.in("in_app", "banner", "teaser"))
                .orderBy(AUTOMATION.CREATED_AT, AUTOMATION.ID)
                .limit(limit)
                .fetch(AutomationForm::read);
    }

    private Condition is(AutomationId id) {
        return AUTOMATION.WORKSPACE.eq(transactions.workspace()).and(AUTOMATION.ID.eq(id.value()));
    }

    private static String cursor(Automation last) {
        return new ListCursor(last.createdAt(), last.id().value()).written();
    }
}
