package ai.halo.persistence.context;

import static ai.halo.persistence.schema.Tables.CONTEXT_ENTRY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.uuid;
import static org.jooq.impl.DSL.val;

import ai.halo.application.context.ContextEntries;
import ai.halo.domain.Json;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.PostgresTransactions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.TableField;

/** The context of contacts and companies in PostgreSQL. */
public final class PostgresContextEntries implements ContextEntries {

    private static final String ROWS =
            "jsonb_to_recordset({0}) as sent(contact uuid, company uuid, key text,"
                    + " provenance text, label text, type text, value jsonb)";

    private final PostgresTransactions transactions;

    public PostgresContextEntries(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void put(Subject subject, List<ContextEntry> entries, Instant now) {
        putAll(Map.of(subject, entries), now);
    }

    @Override
    public void putAll(Map<Subject, List<ContextEntry>> entries, Instant now) {
        List<Json> rows =
                entries.entrySet().stream()
                        .flatMap(about ->
                                about.getValue().stream().map(entry -> row(about.getKey(), entry)))
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        transactions
                .sql()
                .insertInto(
                        CONTEXT_ENTRY,
                        CONTEXT_ENTRY.WORKSPACE,
                        CONTEXT_ENTRY.ID,
                        CONTEXT_ENTRY.CONTACT,
                        CONTEXT_ENTRY.COMPANY,
                        CONTEXT_ENTRY.KEY,
                        CONTEXT_ENTRY.PROVENANCE,
                        CONTEXT_ENTRY.LABEL,
                        CONTEXT_ENTRY.TYPE,
                        CONTEXT_ENTRY.VALUE,
                        CONTEXT_ENTRY.UPDATED_AT)
                .select(
                        select(
                                        val(transactions.workspace()),
                                        uuid(),
                                        field("contact", UUID.class),
                                        field("company", UUID.class),
                                        field("key", String.class),
                                        field("provenance", String.class),
                                        field("label", String.class),
                                        field("type", String.class),
                                        field("coalesce(value, 'null')", JSONB.class),
                                        val(now))
                                .from(ROWS, Jsonb.of(new Json.Arr(rows))))
                .onConflict(
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
    public Map<Subject, Set<String>> keysOf(Collection<Subject> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        var keys = new HashMap<Subject, Set<String>>();
        transactions
                .sql()
                .select(CONTEXT_ENTRY.CONTACT, CONTEXT_ENTRY.COMPANY, CONTEXT_ENTRY.KEY)
                .from(CONTEXT_ENTRY)
                .where(CONTEXT_ENTRY.WORKSPACE.eq(transactions.workspace()))
                .and(
                        CONTEXT_ENTRY
                                .CONTACT
                                .eq(any(ids(subjects, Subject.OfContact.class)))
                                .or(
                                        CONTEXT_ENTRY.COMPANY.eq(
                                                any(ids(subjects, Subject.OfCompany.class)))))
                .fetch()
                .forEach(row ->
                        keys.computeIfAbsent(subject(row), _ -> new HashSet<>())
                                .add(row.get(CONTEXT_ENTRY.KEY)));
        return keys;
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

    private static Json row(Subject subject, ContextEntry entry) {
        return Json.object()
                .with(column(subject).getName(), id(subject).toString())
                .with("key", entry.key())
                .with("provenance", entry.provenance().wire())
                .with("label", entry.label())
                .with("type", entry.type().wire())
                .with("value", entry.value());
    }

    private static UUID[] ids(Collection<Subject> subjects, Class<? extends Subject> kind) {
        return subjects.stream()
                .filter(kind::isInstance)
                .map(PostgresContextEntries::id)
                .toArray(UUID[]::new);
    }

    private static Subject subject(Record row) {
        UUID contact = row.get(CONTEXT_ENTRY.CONTACT);
        return contact == null
                ? new Subject.OfCompany(new CompanyId(row.get(CONTEXT_ENTRY.COMPANY)))
                : new Subject.OfContact(new ContactId(contact));
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
