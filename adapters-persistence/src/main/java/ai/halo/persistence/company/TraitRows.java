package ai.halo.persistence.company;

import static ai.halo.persistence.schema.Tables.TRAIT;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.uuid;

import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Trait;
import ai.halo.domain.company.Traits;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.PostgresTransactions;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** The traits of one kind of subject: contacts or companies, by the column that names them. */
public final class TraitRows {

    private final PostgresTransactions transactions;
    private final TableField<?, UUID> subject;

    public TraitRows(PostgresTransactions transactions, TableField<?, UUID> subject) {
        this.transactions = transactions;
        this.subject = subject;
    }

    public Traits of(UUID id) {
        return new Traits(
                transactions
                        .sql()
                        .selectFrom(TRAIT)
                        .where(TRAIT.WORKSPACE.eq(transactions.workspace()))
                        .and(subject.eq(id))
                        .orderBy(TRAIT.UPDATED_AT, TRAIT.NAME)
                        .fetch(row ->
                                new Trait(
                                        row.get(TRAIT.NAME),
                                        Jsonb.read(row.get(TRAIT.VALUE)),
                                        Provenance.of(row.get(TRAIT.PROVENANCE)))));
    }

    /** One statement for all traits; a value that is there already is replaced. */
    public void put(UUID id, Traits traits, Instant now) {
        if (traits.all().isEmpty()) {
            return;
        }
        var insert =
                transactions
                        .sql()
                        .insertInto(
                                TRAIT,
                                TRAIT.WORKSPACE,
                                TRAIT.ID,
                                subject,
                                TRAIT.NAME,
                                TRAIT.PROVENANCE,
                                TRAIT.VALUE,
                                TRAIT.UPDATED_AT);
        for (Trait trait : traits.all()) {
            insert =
                    insert.values(
                            DSL.val(transactions.workspace()),
                            freshId(),
                            DSL.val(id),
                            DSL.val(trait.name()),
                            DSL.val(trait.provenance().wire()),
                            DSL.val(Jsonb.of(trait.value())),
                            DSL.val(now));
        }
        insert.onConflict(
                        TRAIT.WORKSPACE, TRAIT.CONTACT, TRAIT.COMPANY, TRAIT.NAME, TRAIT.PROVENANCE)
                .doUpdate()
                .set(TRAIT.VALUE, excluded(TRAIT.VALUE))
                .set(TRAIT.UPDATED_AT, excluded(TRAIT.UPDATED_AT))
                .where(TRAIT.VALUE.ne(excluded(TRAIT.VALUE)))
                .execute();
    }

    private static Field<UUID> freshId() {
        return uuid();
    }
}
