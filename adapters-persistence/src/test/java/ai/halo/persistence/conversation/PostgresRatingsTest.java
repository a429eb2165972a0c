package ai.halo.persistence.conversation;

import ai.halo.application.conversation.Conversations;
import ai.halo.application.conversation.Ratings;
import ai.halo.application.conversation.RatingsContract;
import ai.halo.persistence.OnPostgres;

class PostgresRatingsTest extends OnPostgres implements RatingsContract {

    @Override
    public Ratings ratings() {
        return new PostgresRatings(transactions, log);
    }

    @Override
    public Conversations conversations() {
        return new PostgresConversations(transactions, log);
    }
}
