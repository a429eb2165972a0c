package ai.halo.persistence.conversation;

import static ai.halo.persistence.schema.Tables.CONVERSATION;
import static ai.halo.persistence.schema.Tables.MESSAGE;
import static ai.halo.persistence.schema.Tables.RATING;
import static ai.halo.persistence.schema.Tables.TEAMMATE;

import ai.halo.application.conversation.Exchange.Said;
import ai.halo.persistence.PostgresTransactions;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;

/** Messages with all that their customer sees of them, in order. */
record SaidQuery(PostgresTransactions transactions) {

    List<? extends Record> rows(Condition which) {
        return transactions
                .sql()
                .select(MESSAGE.fields())
                .select(CONVERSATION.SESSION)
                .select(TEAMMATE.NAME)
                .select(RATING.RATING_, RATING.COMMENT)
                .from(MESSAGE)
                .join(CONVERSATION)
                .on(CONVERSATION.WORKSPACE.eq(MESSAGE.WORKSPACE))
                .and(CONVERSATION.ID.eq(MESSAGE.CONVERSATION))
                .leftJoin(TEAMMATE)
                .on(TEAMMATE.WORKSPACE.eq(MESSAGE.WORKSPACE))
                .and(TEAMMATE.ID.eq(MESSAGE.TEAMMATE))
                .leftJoin(RATING)
                .on(RATING.WORKSPACE.eq(MESSAGE.WORKSPACE))
                .and(RATING.MESSAGE.eq(MESSAGE.ID))
                .where(MESSAGE.WORKSPACE.eq(transactions.workspace()))
                .and(which)
                .orderBy(MESSAGE.POSITION)
                .fetch();
    }

    static Said read(Record row) {
        return new Said(
                MessageForm.read(row),
                row.get(TEAMMATE.NAME),
                row.get(RATING.RATING_) == null ? null : PostgresRatings.rating(row));
    }
}
