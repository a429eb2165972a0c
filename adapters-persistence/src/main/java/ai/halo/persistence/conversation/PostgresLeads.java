package ai.halo.persistence.conversation;

import static ai.halo.persistence.schema.Tables.LEAD;
import static org.jooq.impl.DSL.excluded;

import ai.halo.application.conversation.Leads;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.conversation.SessionId;
import ai.halo.persistence.PostgresTransactions;
import java.time.Instant;
import java.util.Optional;

/** Who left an address where, in PostgreSQL. */
public final class PostgresLeads implements Leads {

    private final PostgresTransactions transactions;

    public PostgresLeads(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void put(SessionId session, ContactId contact, Instant now) {
        var _ =
                transactions
                        .sql()
                        .insertInto(LEAD)
                        .set(LEAD.WORKSPACE, transactions.workspace())
                        .set(LEAD.SESSION, session.value())
                        .set(LEAD.CONTACT, contact.value())
                        .set(LEAD.LEFT_AT, now)
                        .onConflict(LEAD.WORKSPACE, LEAD.SESSION)
                        .doUpdate()
                        .set(LEAD.CONTACT, excluded(LEAD.CONTACT))
                        .set(LEAD.LEFT_AT, excluded(LEAD.LEFT_AT))
                        .execute();
    }

    @Override
    public Optional<ContactId> of(SessionId session) {
        return transactions
                .sql()
                .select(LEAD.CONTACT)
                .from(LEAD)
                .where(LEAD.WORKSPACE.eq(transactions.workspace()))
                .and(LEAD.SESSION.eq(session.value()))
                .fetchOptional(row -> new ContactId(row.value1()));
    }
}
