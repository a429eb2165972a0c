package ai.halo.persistence.company;

import static ai.halo.persistence.schema.Tables.TRAIT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.uuid;
import static org.jooq.impl.DSL.val;

import ai.halo.domain.Json;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Trait;
import ai.halo.domain.company.Traits;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.PostgresTransactions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.TableField;

/** The traits of one kind of subject: contacts or companies, by the column that names them. */
public final class TraitRows {

    private static final String ROWS =
            "jsonb_to_recordset({0}) as sent(subject uuid, name text, provenance text,"
                    + " value jsonb, updated_at timestamptz)";

    private final PostgresTransactions transactions;
    private final TableField<Record, UUID> subject;

    public TraitRows(PostgresTransactions transactions, TableField<Record, UUID> subject) {
        this.transactions = transactions;
        this.subject = subject;
    }

    public Traits of(UUID id) {
        return ofAll(List.of(id)).getOrDefault(id, Traits.NONE);
    }

    /** The traits of each of them who has any. */
    public Map<UUID, Traits> ofAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Trait>> found =
                transactions
                        .sql()
                        .select(subject, TRAIT.NAME, TRAIT.VALUE, TRAIT.PROVENANCE)
                        .from(TRAIT)
                        .where(TRAIT.WORKSPACE.eq(transactions.workspace()))
                        .and(subject.eq(any(ids.toArray(UUID[]::new))))
                        .orderBy(TRAIT.UPDATED_AT, TRAIT.NAME)
                        .fetchGroups(subject, TraitRows::trait);
        var traits = new HashMap<UUID, Traits>();
        found.forEach((id, all) -> traits.put(id, new Traits(all)));
        return traits;
    }

    public void put(UUID id, Traits traits, Instant now) {
        putAll(List.of(new About(id, traits, now)));
    }

    /** One statement for all traits of all subjects; a value that is there already is replaced. */
    public void putAll(List<About> subjects) {
        List<Json> rows = subjects.stream().flatMap(about -> about.rows().stream()).toList();
        if (rows.isEmpty()) {
            return;
        }
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
                        TRAIT.UPDATED_AT)
                .select(
                        select(
                                        val(transactions.workspace()),
                                        uuid(),
                                        field("subject", UUID.class),
                                        field("name", String.class),
                                        field("provenance", String.class),
                                        field("coalesce(value, 'null')", JSONB.class),
                                        field("updated_at", Instant.class))
                                .from(ROWS, Jsonb.of(new Json.Arr(rows))))
                .onConflict(
                        TRAIT.WORKSPACE, TRAIT.CONTACT, TRAIT.COMPANY, TRAIT.NAME, TRAIT.PROVENANCE)
                .doUpdate()
                .set(TRAIT.VALUE, excluded(TRAIT.VALUE))
                .set(TRAIT.UPDATED_AT, excluded(TRAIT.UPDATED_AT))
                .where(TRAIT.VALUE.ne(excluded(TRAIT.VALUE)))
                .execute();
    }

    private static Trait trait(Record row) {
        return new Trait(
                row.get(TRAIT.NAME),
                Jsonb.read(row.get(TRAIT.VALUE)),
                Provenance.of(row.get(TRAIT.PROVENANCE)));
    }

    /** What is known about one subject since when. */
    public record About(UUID subject, Traits traits, Instant updatedAt) {

        List<Json> rows() {
            return traits.all().stream().map(this::row).toList();
        }

        private Json row(Trait trait) {
            return Json.object()
                    .with("subject", subject.toString())
                    .with("name", trait.name())
                    .with("provenance", trait.provenance().wire())
                    .with("value", trait.value())
                    .with("updated_at", updatedAt.toString());
        }
    }
}
