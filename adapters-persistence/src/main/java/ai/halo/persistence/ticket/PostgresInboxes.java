package ai.halo.persistence.ticket;

import static ai.halo.persistence.schema.Tables.INBOX;

import ai.halo.application.ticket.Inboxes;
import ai.halo.domain.ticket.Inbox;
import ai.halo.domain.workspace.ConditionsForm;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.PostgresTransactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;

/** The inboxes of a workspace in PostgreSQL. */
public final class PostgresInboxes implements Inboxes {

    private final PostgresTransactions transactions;

    public PostgresInboxes(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Inbox> list() {
        return transactions
                .sql()
                .selectFrom(INBOX)
                .where(INBOX.WORKSPACE.eq(transactions.workspace()))
                .orderBy(INBOX.POSITION)
                .fetch(PostgresInboxes::inbox);
    }

    @Override
    public Optional<Inbox> find(UUID id) {
        return transactions
                .sql()
                .selectFrom(INBOX)
                .where(is(id))
                .fetchOptional(PostgresInboxes::inbox);
    }

    @Override
    public void add(Inbox inbox) {
        var _ =
                transactions
                        .sql()
                        .insertInto(INBOX)
                        .set(INBOX.WORKSPACE, transactions.workspace())
                        .set(INBOX.ID, inbox.id())
                        .set(INBOX.NAME, inbox.name())
                        .set(INBOX.EMOJI, inbox.emoji())
                        .set(INBOX.FILTER, Jsonb.of(ConditionsForm.write(inbox.filter())))
                        .execute();
    }

    @Override
    public boolean change(Inbox inbox) {
        return transactions
                        .sql()
                        .update(INBOX)
                        .set(INBOX.NAME, inbox.name())
                        .set(INBOX.EMOJI, inbox.emoji())
                        .set(INBOX.FILTER, Jsonb.of(ConditionsForm.write(inbox.filter())))
                        .where(is(inbox.id()))
                        .execute()
                == 1;
    }

    @Override
    public boolean remove(UUID id) {
        return transactions.sql().deleteFrom(INBOX).where(is(id)).execute() == 1;
    }

    private Condition is(UUID id) {
        return INBOX.WORKSPACE.eq(transactions.workspace()).and(INBOX.ID.eq(id));
    }

    private static Inbox inbox(Record row) {
        return new Inbox(
                row.get(INBOX.ID),
                row.get(INBOX.NAME),
                row.get(INBOX.EMOJI),
                ConditionsForm.read("filter", Jsonb.read(row.get(INBOX.FILTER))));
    }
}
