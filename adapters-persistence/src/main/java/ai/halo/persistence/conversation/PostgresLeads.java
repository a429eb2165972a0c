package ai.halo.persistence.conversation;

import static ai.halo.persistence.schema.Tables.LEAD;
import static org.jooq.impl.DSL.excluded;

import ai.halo.application.conversation.Leads;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.SessionId;
import ai.halo.persistence.PostgresTransactions;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Record;

/** Who left an address where, in PostgreSQL. */
public final class PostgresLeads implements Leads {

    private final PostgresTransactions transactions;

    public PostgresLeads(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void put(SessionId session, ContactId contact, EmailAddress address, Instant now) {
        var _ =
                transactions
                        .sql()
                        .insertInto(LEAD)
                        .set(LEAD.WORKSPACE, transactions.workspace())
                        .set(LEAD.SESSION, session.value())
                        .set(LEAD.CONTACT, contact.value())
                        .set(LEAD.ADDRESS, address.value())
                        .set(LEAD.LEFT_AT, now)
                        .onConflict(LEAD.WORKSPACE, LEAD.SESSION)
                        .doUpdate()
                        .set(LEAD.CONTACT, excluded(LEAD.CONTACT))
                        .set(LEAD.ADDRESS, excluded(LEAD.ADDRESS))
                        .set(LEAD.LEFT_AT, excluded(LEAD.LEFT_AT))
                        .execute();
    }

    @Override
    public Optional<ContactId> of(SessionId session) {
        return left(session).map(row -> new ContactId(row.get(LEAD.CONTACT)));
    }

    @Override
    public Optional<EmailAddress> addressLeftIn(SessionId session) {
        return left(session).map(row -> row.get(LEAD.ADDRESS)).map(EmailAddress::new);
    }

    private Optional<? extends Record> left(SessionId session) {
        return transactions
                .sql()
                .selectFrom(LEAD)
                .where(LEAD.WORKSPACE.eq(transactions.workspace()))
                .and(LEAD.SESSION.eq(session.value()))
                .fetchOptional();
    }
}
