package ai.halo.persistence.contact;

import static ai.halo.persistence.schema.Tables.CONTACT;
import static ai.halo.persistence.schema.Tables.CONVERSATION;
import static ai.halo.persistence.schema.Tables.TICKET;
import static ai.halo.persistence.schema.Tables.TICKET_NOTE;
import static ai.halo.persistence.schema.Tables.TRAIT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import ai.halo.application.contact.Contacts;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.persistence.FirstComer;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.company.TraitRows;
import ai.halo.persistence.log.EventLog;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;

/** The contacts of a workspace in PostgreSQL. */
public final class PostgresContacts implements Contacts {

    private static final String ERASED = "(erased)";

    private final PostgresTransactions transactions;
    private final EventLog log;
    private final TraitRows traits;
    private final FirstComer firstComer;

    public PostgresContacts(PostgresTransactions transactions, EventLog log) {
        this.transactions = transactions;
        this.log = log;
        this.traits = new TraitRows(transactions, TRAIT.CONTACT);
        this.firstComer = new FirstComer(transactions);
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return transactions.sql().selectFrom(CONTACT).where(is(id)).fetchOptional(this::contact);
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
    public void save(Change<Contact> change) {
        Contact contact = change.state();
        ExternalId externalId = contact.externalId();
        CompanyId company = contact.company();
        UUID employer = company == null ? null : company.value();
        transactions
                .sql()
                .insertInto(CONTACT)
                .set(CONTACT.WORKSPACE, transactions.workspace())
                .set(CONTACT.ID, contact.id().value())
                .set(CONTACT.EXTERNAL_ID, externalId == null ? null : externalId.value())
                .set(CONTACT.TYPE, contact.type().wire())
                .set(CONTACT.COMPANY, employer)
                .set(CONTACT.NAME, contact.traits().text("name"))
                .set(CONTACT.EMAIL, contact.traits().text("email"))
                .set(CONTACT.FIRST_SEEN, contact.firstSeen())
                .set(CONTACT.LAST_SEEN, contact.lastSeen())
                .set(CONTACT.CREATED_AT, contact.createdAt())
                .set(CONTACT.UPDATED_AT, contact.updatedAt())
                .onConflict(CONTACT.WORKSPACE, CONTACT.ID)
                .doUpdate()
                .set(CONTACT.TYPE, contact.type().wire())
                .set(CONTACT.COMPANY, employer)
                .set(CONTACT.NAME, contact.traits().text("name"))
                .set(CONTACT.EMAIL, contact.traits().text("email"))
                .set(CONTACT.LAST_SEEN, contact.lastSeen())
                .set(CONTACT.UPDATED_AT, contact.updatedAt())
                .execute();
        traits.put(contact.id().value(), contact.traits(), contact.updatedAt());
        log.append(change.events());
    }

    @Override
    public boolean remove(ContactId id) {
        Optional<Contact> known = find(id);
        known.map(Contact::externalId).ifPresent(this::forget);
        return transactions.sql().deleteFrom(CONTACT).where(is(id)).execute() == 1;
    }

    /** Conversations go with their messages and traces; tickets stay as numbers without words. */
    private void forget(ExternalId user) {
        var sql = transactions.sql();
        UUID workspace = transactions.workspace();
        var theirConversations =
                CONVERSATION.WORKSPACE.eq(workspace).and(CONVERSATION.USER_ID.eq(user.value()));
        var theirTickets =
                TICKET.WORKSPACE
                        .eq(workspace)
                        .and(
                                TICKET.USER_ID
                                        .eq(user.value())
                                        .or(
                                                TICKET.CONVERSATION.in(
                                                        select(CONVERSATION.ID)
                                                                .from(CONVERSATION)
                                                                .where(theirConversations))));
        sql.deleteFrom(TICKET_NOTE)
                .where(TICKET_NOTE.WORKSPACE.eq(workspace))
                .and(TICKET_NOTE.TICKET.in(select(TICKET.ID).from(TICKET).where(theirTickets)))
                .execute();
        sql.update(TICKET)
                .set(TICKET.SUBJECT, ERASED)
                .set(TICKET.METADATA, Jsonb.of(Json.Obj.EMPTY))
                .set(TICKET.USER_ID, inline((String) null))
                .where(theirTickets)
                .execute();
        sql.deleteFrom(CONVERSATION).where(theirConversations).execute();
    }

    private Optional<Contact> locked(ExternalId externalId) {
        return transactions
                .sql()
                .selectFrom(CONTACT)
                .where(CONTACT.WORKSPACE.eq(transactions.workspace()))
                .and(CONTACT.EXTERNAL_ID.eq(externalId.value()))
                .forUpdate()
                .fetchOptional(this::contact);
    }

    private Condition is(ContactId id) {
        return CONTACT.WORKSPACE.eq(transactions.workspace()).and(CONTACT.ID.eq(id.value()));
    }

    private Contact contact(Record row) {
        String externalId = row.get(CONTACT.EXTERNAL_ID);
        UUID company = row.get(CONTACT.COMPANY);
        return new Contact(
                new ContactId(row.get(CONTACT.ID)),
                externalId == null ? null : new ExternalId(externalId),
                Contact.Type.valueOf(row.get(CONTACT.TYPE).toUpperCase(Locale.ROOT)),
                company == null ? null : new CompanyId(company),
                traits.of(row.get(CONTACT.ID)),
                row.get(CONTACT.FIRST_SEEN),
                row.get(CONTACT.LAST_SEEN),
                row.get(CONTACT.CREATED_AT),
                row.get(CONTACT.UPDATED_AT));
    }
}
