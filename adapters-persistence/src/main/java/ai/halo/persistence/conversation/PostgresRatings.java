package ai.halo.persistence.conversation;

import static ai.halo.persistence.schema.Tables.CONVERSATION;
import static ai.halo.persistence.schema.Tables.MESSAGE;
import static ai.halo.persistence.schema.Tables.RATING;
import static org.jooq.impl.DSL.excluded;

import ai.halo.application.conversation.Ratings;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageRated;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.conversation.SessionId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.log.EventLog;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;

/** What customers think of answers, in PostgreSQL. */
public final class PostgresRatings implements Ratings {

    private final PostgresTransactions transactions;
    private final EventLog log;

    public PostgresRatings(PostgresTransactions transactions, EventLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    @Override
    public Optional<Rated> find(SessionId session, MessageId message) {
        return transactions
                .sql()
                .select(CONVERSATION.ID, CONVERSATION.VISITOR)
                .select(CONVERSATION.USER_ID, CONVERSATION.CLAIMS)
                .select(MESSAGE.ROLE)
                .from(MESSAGE)
                .join(CONVERSATION)
                .on(CONVERSATION.WORKSPACE.eq(MESSAGE.WORKSPACE))
                .and(CONVERSATION.ID.eq(MESSAGE.CONVERSATION))
                .where(MESSAGE.WORKSPACE.eq(transactions.workspace()))
                .and(MESSAGE.ID.eq(message.value()))
                .and(CONVERSATION.SESSION.eq(session.value()))
                .fetchOptional(row ->
                        new Rated(
                                new ConversationId(row.get(CONVERSATION.ID)),
                                message,
                                ConversationForm.visitor(row),
                                Message.Role.valueOf(
                                        row.get(MESSAGE.ROLE).toUpperCase(Locale.ROOT))));
    }

    @Override
    public void put(Rated rated, Rating rating, Instant now) {
        var told = new MessageRated(rated.conversation(), rated.message(), rating.verdict(), now);
        var _ =
                transactions
                        .sql()
                        .with(log.appending(List.of(told)))
                        .insertInto(RATING)
                        .set(RATING.WORKSPACE, transactions.workspace())
                        .set(RATING.MESSAGE, rated.message().value())
                        .set(RATING.RATING_, rating.verdict().wire())
                        .set(RATING.COMMENT, rating.comment())
                        .set(RATING.RATED_AT, now)
                        .onConflict(RATING.WORKSPACE, RATING.MESSAGE)
                        .doUpdate()
                        .set(RATING.RATING_, excluded(RATING.RATING_))
                        .set(RATING.COMMENT, excluded(RATING.COMMENT))
                        .set(RATING.RATED_AT, excluded(RATING.RATED_AT))
                        .execute();
    }

    @Override
    public Map<MessageId, Rating> of(ConversationId conversation) {
        return transactions
                .sql()
                .select(RATING.MESSAGE, RATING.RATING_, RATING.COMMENT)
                .from(RATING)
                .join(MESSAGE)
                .on(MESSAGE.WORKSPACE.eq(RATING.WORKSPACE))
                .and(MESSAGE.ID.eq(RATING.MESSAGE))
                .where(RATING.WORKSPACE.eq(transactions.workspace()))
                .and(MESSAGE.CONVERSATION.eq(conversation.value()))
                .fetchMap(row -> new MessageId(row.get(RATING.MESSAGE)), PostgresRatings::rating);
    }

    static Rating rating(Record row) {
        return new Rating(Rating.Verdict.of(row.get(RATING.RATING_)), row.get(RATING.COMMENT));
    }
}
