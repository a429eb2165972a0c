package ai.halo.persistence.ticket;

import static ai.halo.persistence.schema.Tables.ROUTING_RULE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.val;

import ai.halo.application.ticket.RoutingRules;
import ai.halo.domain.ticket.TicketRoutingRule;
import ai.halo.persistence.PostgresTransactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;

/** The ticket routing rules of a workspace in PostgreSQL. */
public final class PostgresRoutingRules implements RoutingRules {

    private final PostgresTransactions transactions;

    public PostgresRoutingRules(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<TicketRoutingRule> list() {
        return transactions
                .sql()
                .fetch(inOrder(transactions.workspace()))
                .map(RoutingRuleForm::read);
    }

    @Override
    public Optional<TicketRoutingRule> find(UUID id) {
        return transactions
                .sql()
                .selectFrom(ROUTING_RULE)
                .where(is(id))
                .fetchOptional(RoutingRuleForm::read);
    }

    @Override
    public void add(TicketRoutingRule rule) {
        var others = ROUTING_RULE.as("others");
        var _ =
                transactions
                        .sql()
                        .insertInto(ROUTING_RULE)
                        .set(ROUTING_RULE.WORKSPACE, transactions.workspace())
                        .set(ROUTING_RULE.ID, rule.id())
                        .set(RoutingRuleForm.columns(rule))
                        .set(
                                ROUTING_RULE.POSITION,
                                select(coalesce(max(others.POSITION), 0).plus(1))
                                        .from(others)
                                        .where(others.WORKSPACE.eq(transactions.workspace())))
                        .execute();
    }

    @Override
    public boolean change(TicketRoutingRule rule) {
        return transactions
                        .sql()
                        .update(ROUTING_RULE)
                        .set(RoutingRuleForm.columns(rule))
                        .where(is(rule.id()))
                        .execute()
                == 1;
    }

    @Override
    public boolean remove(UUID id) {
        return transactions.sql().deleteFrom(ROUTING_RULE).where(is(id)).execute() == 1;
    }

    @Override
    public void order(List<UUID> ids) {
        var place =
                field(
                        "array_position({0}, {1})",
                        Integer.class, val(ids.toArray(UUID[]::new)), ROUTING_RULE.ID);
        var _ =
                transactions
                        .sql()
                        .update(ROUTING_RULE)
                        .set(ROUTING_RULE.POSITION, place)
                        .where(ROUTING_RULE.WORKSPACE.eq(transactions.workspace()))
                        .execute();
    }

    /** The rules of a workspace in the order in which they are tried. */
    static Select<Record> inOrder(UUID workspace) {
        return selectFrom(ROUTING_RULE)
                .where(ROUTING_RULE.WORKSPACE.eq(workspace))
                .orderBy(ROUTING_RULE.POSITION, ROUTING_RULE.ID);
    }

    private Condition is(UUID id) {
        return ROUTING_RULE.WORKSPACE.eq(transactions.workspace()).and(ROUTING_RULE.ID.eq(id));
    }
}
