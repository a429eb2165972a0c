package ai.halo.persistence.answering;

import static ai.halo.persistence.schema.Tables.CONVERSATION;
import static ai.halo.persistence.schema.Tables.MESSAGE;
import static ai.halo.persistence.schema.Tables.TURN;
import static org.jooq.impl.DSL.noCondition;

import ai.halo.application.answering.Asking;
import ai.halo.application.answering.Briefings;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.conversation.Blobs;
import ai.halo.persistence.conversation.ImagesForm;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Record;

/** What is known when a message arrives, read from PostgreSQL. */
public final class PostgresBriefings implements Briefings {

    private final PostgresTransactions transactions;
    private final Blobs blobs;

    public PostgresBriefings(PostgresTransactions transactions) {
        this.transactions = transactions;
        this.blobs = new Blobs(transactions);
    }

    @Override
    public Arrival arrival(Asking asking) {
        return new BriefingQuery(transactions, asking, noCondition()).read();
    }

    @Override
    public Optional<Briefing> of(MessageId question) {
        return transactions
                .sql()
                .select(TURN.REQUEST, TURN.POSITION, MESSAGE.TEXT, MESSAGE.IMAGES)
                .select(CONVERSATION.SESSION)
                .from(TURN)
                .join(MESSAGE)
                .on(MESSAGE.WORKSPACE.eq(TURN.WORKSPACE))
                .and(MESSAGE.ID.eq(TURN.QUESTION))
                .join(CONVERSATION)
                .on(CONVERSATION.WORKSPACE.eq(TURN.WORKSPACE))
                .and(CONVERSATION.ID.eq(TURN.CONVERSATION))
                .where(TURN.WORKSPACE.eq(transactions.workspace()))
                .and(TURN.QUESTION.eq(question.value()))
                .and(TURN.REPLY.isNull())
                .fetchOptional()
                .flatMap(row -> before(row.get(TURN.POSITION), asking(row)));
    }

    /** The agent that was asked may be gone since; then the one that answers now is briefed. */
    private Optional<Briefing> before(int position, Asking asking) {
        var earlier = MESSAGE.POSITION.lt(position);
        return Stream.of(asking, asking.toAnyAgent())
                .map(one -> new BriefingQuery(transactions, one, earlier).read().briefing())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Asking asking(Record row) {
        return AskingForm.read(
                new WorkspaceId(transactions.workspace()),
                new SessionId(row.get(CONVERSATION.SESSION)),
                new MessageText(row.get(MESSAGE.TEXT)),
                blobs.loaded(ImagesForm.read(Jsonb.read(row.get(MESSAGE.IMAGES)))),
                Members.of(Jsonb.read(row.get(TURN.REQUEST))));
    }
}
