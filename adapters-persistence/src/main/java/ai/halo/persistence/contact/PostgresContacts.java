package ai.halo.persistence.contact;

import static ai.halo.persistence.schema.Tables.CONTACT;
import static ai.halo.persistence.schema.Tables.TRAIT;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.lower;

import ai.halo.application.contact.Contacts;
import ai.halo.domain.Change;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.persistence.FirstComer;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.company.TraitRows;
import ai.halo.persistence.company.TraitRows.About;
import ai.halo.persistence.log.EventLog;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;

/** The contacts of a workspace in PostgreSQL. */
public final class PostgresContacts implements Contacts {

    private final PostgresTransactions transactions;
    private final EventLog log;
    private final TraitRows traits;
    private final FirstComer firstComer;
    private final ContactErasure erasure;

    public PostgresContacts(PostgresTransactions transactions, EventLog log) {
        this.transactions = transactions;
        this.log = log;
        this.traits = new TraitRows(transactions, TRAIT.CONTACT);
        this.firstComer = new FirstComer(transactions);
        this.erasure = new ContactErasure(transactions);
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return transactions
                .sql()
                .selectFrom(CONTACT)
                .where(is(id))
                .fetchOptional(row -> contact(row, traits.of(id.value())));
    }

    @Override
    public Optional<Contact> find(ExternalId externalId) {
        return transactions
                .sql()
                .selectFrom(CONTACT)
                .where(CONTACT.WORKSPACE.eq(transactions.workspace()))
                .and(CONTACT.EXTERNAL_ID.eq(externalId.value()))
                .fetchOptional(row -> contact(row, traits.of(row.get(CONTACT.ID))));
    }

    @Override
    public Optional<Contact> lock(ExternalId externalId) {
        return locked(externalId)
                .or(() -> {
                    firstComer.waitFor("contact", externalId.value());
                    return locked(externalId);
                });
    }

    @Override
    public Optional<Contact> lock(EmailAddress address) {
        return locked(address)
                .or(() -> {
                    firstComer.waitFor("address", address.folded());
                    return locked(address);
                });
    }

    @Override
    public List<Contact> lockAll(Collection<ExternalId> externalIds) {
        Set<String> asked = externalIds.stream().map(ExternalId::value).collect(toSet());
        if (asked.isEmpty()) {
            return List.of();
        }
        firstComer.waitFor("contacts", "many at once"); // so that two of them never cross
        List<Record> known = locked(asked);
        known.forEach(row -> asked.remove(row.get(CONTACT.EXTERNAL_ID)));
        firstComer.waitForAll("contact", asked);
        return contacts(Stream.concat(known.stream(), locked(asked).stream()).toList());
    }

    @Override
    public void save(Change<Contact> change) {
        saveAll(List.of(change));
    }

    @Override
    public void saveAll(List<Change<Contact>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Contact> all = changes.stream().map(Change::state).toList();
        put(all);
        traits.putAll(
                all.stream()
                        .map(each -> new About(each.id().value(), each.traits(), each.updatedAt()))
                        .toList());
        log.append(changes.stream().flatMap(change -> change.events().stream()).toList());
    }

    @Override
    public boolean remove(ContactId id) {
        find(id).ifPresent(erasure::erase);
        return transactions.sql().deleteFrom(CONTACT).where(is(id)).execute() == 1;
    }

    private void put(List<Contact> all) {
        var insert =
                transactions
                        .sql()
                        .insertInto(
                                CONTACT,
                                CONTACT.WORKSPACE,
                                CONTACT.ID,
                                CONTACT.EXTERNAL_ID,
                                CONTACT.TYPE,
                                CONTACT.COMPANY,
                                CONTACT.NAME,
                                CONTACT.EMAIL,
                                CONTACT.FIRST_SEEN,
                                CONTACT.LAST_SEEN,
                                CONTACT.CREATED_AT,
                                CONTACT.UPDATED_AT);
        for (Contact contact : all) {
            ExternalId externalId = contact.externalId();
            CompanyId company = contact.company();
            insert =
                    insert.values(
                            transactions.workspace(),
                            contact.id().value(),
                            externalId == null ? null : externalId.value(),
                            contact.type().wire(),
                            company == null ? null : company.value(),
                            contact.traits().text("name"),
                            contact.traits().text("email"),
                            contact.firstSeen(),
                            contact.lastSeen(),
                            contact.createdAt(),
                            contact.updatedAt());
        }
        insert.onConflict(CONTACT.WORKSPACE, CONTACT.ID)
                .doUpdate()
                .set(CONTACT.EXTERNAL_ID, excluded(CONTACT.EXTERNAL_ID))
                .set(CONTACT.TYPE, excluded(CONTACT.TYPE))
                .set(CONTACT.COMPANY, excluded(CONTACT.COMPANY))
                .set(CONTACT.NAME, excluded(CONTACT.NAME))
                .set(CONTACT.EMAIL, excluded(CONTACT.EMAIL))
                .set(CONTACT.LAST_SEEN, excluded(CONTACT.LAST_SEEN))
                .set(CONTACT.UPDATED_AT, excluded(CONTACT.UPDATED_AT))
                .execute();
    }

    private Optional<Contact> locked(ExternalId externalId) {
        return contacts(locked(Set.of(externalId.value()))).stream().findFirst();
    }

    private Optional<Contact> locked(EmailAddress address) {
        var row =
                transactions
                        .sql()
                        .select(CONTACT.fields())
                        .from(CONTACT)
                        .where(CONTACT.WORKSPACE.eq(transactions.workspace()))
                        .and(lower(CONTACT.EMAIL).eq(address.folded()))
                        .orderBy(CONTACT.TYPE.desc(), CONTACT.CREATED_AT, CONTACT.ID)
                        .limit(1)
                        .forUpdate()
                        .fetch();
        return contacts(List.copyOf(row)).stream().findFirst();
    }

    /** Locked in the order of their ids, so that two who want the same wait and do not cross. */
    private List<Record> locked(Set<String> externalIds) {
        if (externalIds.isEmpty()) {
            return List.of();
        }
        return List.copyOf(
                transactions
                        .sql()
                        .select(CONTACT.fields())
                        .from(CONTACT)
                        .where(CONTACT.WORKSPACE.eq(transactions.workspace()))
                        .and(CONTACT.EXTERNAL_ID.eq(any(externalIds.toArray(String[]::new))))
                        .orderBy(CONTACT.ID)
                        .forUpdate()
                        .fetch());
    }

    private Condition is(ContactId id) {
        return CONTACT.WORKSPACE.eq(transactions.workspace()).and(CONTACT.ID.eq(id.value()));
    }

    private List<Contact> contacts(List<Record> rows) {
        Map<UUID, Traits> known =
                traits.ofAll(rows.stream().map(row -> row.get(CONTACT.ID)).toList());
        return rows.stream()
                .map(row -> contact(row, known.getOrDefault(row.get(CONTACT.ID), Traits.NONE)))
                .toList();
    }

    private static Contact contact(Record row, Traits traits) {
        String externalId = row.get(CONTACT.EXTERNAL_ID);
        UUID company = row.get(CONTACT.COMPANY);
        return new Contact(
                new ContactId(row.get(CONTACT.ID)),
                externalId == null ? null : new ExternalId(externalId),
                Contact.Type.valueOf(row.get(CONTACT.TYPE).toUpperCase(Locale.ROOT)),
                company == null ? null : new CompanyId(company),
                traits,
                row.get(CONTACT.FIRST_SEEN),
                row.get(CONTACT.LAST_SEEN),
                row.get(CONTACT.CREATED_AT),
                row.get(CONTACT.UPDATED_AT));
    }
}
