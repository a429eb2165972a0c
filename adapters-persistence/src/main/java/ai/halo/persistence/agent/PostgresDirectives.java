package ai.halo.persistence.agent;

import static ai.halo.persistence.schema.Tables.DIRECTIVE;

import ai.halo.application.agent.Directives;
import ai.halo.domain.agent.Directive;
import ai.halo.persistence.PostgresTransactions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;

/** The directives of a workspace in PostgreSQL. */
public final class PostgresDirectives implements Directives {

    private final PostgresTransactions transactions;

    public PostgresDirectives(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Directive> list(Directive.Layer layer) {
        return transactions
                .sql()
                .selectFrom(DIRECTIVE)
                .where(DIRECTIVE.WORKSPACE.eq(transactions.workspace()))
                .and(DIRECTIVE.LAYER.eq(layer.wire()))
                .orderBy(DIRECTIVE.POSITION)
                .fetch(PostgresDirectives::directive);
    }

    @Override
    public Optional<Directive> find(UUID id) {
        return transactions
                .sql()
                .selectFrom(DIRECTIVE)
                .where(is(id))
                .fetchOptional(PostgresDirectives::directive);
    }

    @Override
    public void add(Directive directive) {
        transactions
                .sql()
                .insertInto(DIRECTIVE)
                .set(DIRECTIVE.WORKSPACE, transactions.workspace())
                .set(DIRECTIVE.ID, directive.id())
                .set(DIRECTIVE.LAYER, directive.layer().wire())
                .set(DIRECTIVE.TEXT, directive.text())
                .set(DIRECTIVE.ENABLED, directive.enabled())
                .execute();
    }

    @Override
    public boolean change(Directive directive) {
        return transactions
                        .sql()
                        .update(DIRECTIVE)
                        .set(DIRECTIVE.TEXT, directive.text())
                        .set(DIRECTIVE.ENABLED, directive.enabled())
                        .where(is(directive.id()))
                        .execute()
                == 1;
    }

    @Override
    public boolean remove(UUID id) {
        return transactions.sql().deleteFrom(DIRECTIVE).where(is(id)).execute() == 1;
    }

    private Condition is(UUID id) {
        return DIRECTIVE.WORKSPACE.eq(transactions.workspace()).and(DIRECTIVE.ID.eq(id));
    }

    private static Directive directive(Record row) {
        return new Directive(
                row.get(DIRECTIVE.ID),
                Directive.Layer.valueOf(row.get(DIRECTIVE.LAYER).toUpperCase(Locale.ROOT)),
                row.get(DIRECTIVE.TEXT),
                row.get(DIRECTIVE.ENABLED));
    }
}
