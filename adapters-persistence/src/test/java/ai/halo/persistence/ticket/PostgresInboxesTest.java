package ai.halo.persistence.ticket;

import ai.halo.application.ticket.Inboxes;
import ai.halo.application.ticket.InboxesContract;
import ai.halo.persistence.OnPostgres;

class PostgresInboxesTest extends OnPostgres implements InboxesContract {

    @Override
    public Inboxes inboxes() {
        return new PostgresInboxes(transactions);
    }
}
