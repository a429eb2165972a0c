package ai.halo.persistence.context;

import static ai.halo.persistence.schema.Tables.CONTEXT_ENTRY;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.uuid;

import ai.halo.application.context.ContextEntries;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.PostgresTransactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** The context of contacts and companies in PostgreSQL. */
public final class PostgresContextEntries implements ContextEntries {

    private final PostgresTransactions transactions;

    public PostgresContextEntries(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void put(Subject subject, List<ContextEntry> entries, Instant now) {
        if (entries.isEmpty()) {
            return;
        }
        var insert =
                transactions
                        .sql()
                        .insertInto(
                                CONTEXT_ENTRY,
                                CONTEXT_ENTRY.WORKSPACE,
                                CONTEXT_ENTRY.ID,
                                column(subject),
                                CONTEXT_ENTRY.KEY,
                                CONTEXT_ENTRY.PROVENANCE,
                                CONTEXT_ENTRY.LABEL,
                                CONTEXT_ENTRY.TYPE,
                                CONTEXT_ENTRY.VALUE,
                                CONTEXT_ENTRY.UPDATED_AT);
        for (ContextEntry entry : entries) {
            insert =
                    insert.values(
                            DSL.val(transactions.workspace()),
                            uuid(),
                            DSL.val(id(subject)),
                            DSL.val(entry.key()),
                            DSL.val(entry.provenance().wire()),
                            DSL.val(entry.label()),
                            DSL.val(entry.type().wire()),
                            DSL.val(Jsonb.of(entry.value())),
                            DSL.val(now));
        }
        insert.onConflict(
                        CONTEXT_ENTRY.WORKSPACE,
                        CONTEXT_ENTRY.CONTACT,
                        CONTEXT_ENTRY.COMPANY,
                        CONTEXT_ENTRY.KEY,
                        CONTEXT_ENTRY.PROVENANCE)
                .doUpdate()
                .set(CONTEXT_ENTRY.LABEL, excluded(CONTEXT_ENTRY.LABEL))
                .set(CONTEXT_ENTRY.TYPE, excluded(CONTEXT_ENTRY.TYPE))
                .set(CONTEXT_ENTRY.VALUE, excluded(CONTEXT_ENTRY.VALUE))
                .set(CONTEXT_ENTRY.UPDATED_AT, excluded(CONTEXT_ENTRY.UPDATED_AT))
                .execute();
    }

    @Override
    public List<Kept> about(Subject subject) {
        return transactions
                .sql()
                .selectFrom(CONTEXT_ENTRY)
                .where(CONTEXT_ENTRY.WORKSPACE.eq(transactions.workspace()))
                .and(column(subject).eq(id(subject)))
                .orderBy(CONTEXT_ENTRY.KEY, CONTEXT_ENTRY.PROVENANCE)
                .fetch(PostgresContextEntries::kept);
    }

    private static TableField<Record, UUID> column(Subject subject) {
        return switch (subject) {
            case Subject.OfContact _ -> CONTEXT_ENTRY.CONTACT;
            case Subject.OfCompany _ -> CONTEXT_ENTRY.COMPANY;
        };
    }

    private static UUID id(Subject subject) {
        return switch (subject) {
            case Subject.OfContact(var contact) -> contact.value();
            case Subject.OfCompany(var company) -> company.value();
        };
    }

    private static Kept kept(Record row) {
        return new Kept(
                new ContextEntry(
                        row.get(CONTEXT_ENTRY.KEY),
                        row.get(CONTEXT_ENTRY.LABEL),
                        ContextType.of("type", row.get(CONTEXT_ENTRY.TYPE)),
                        Jsonb.read(row.get(CONTEXT_ENTRY.VALUE)),
                        Provenance.of(row.get(CONTEXT_ENTRY.PROVENANCE))),
                row.get(CONTEXT_ENTRY.UPDATED_AT));
    }
}
