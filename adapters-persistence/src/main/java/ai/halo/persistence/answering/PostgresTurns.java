package ai.halo.persistence.answering;

import static ai.halo.persistence.schema.Tables.CONVERSATION;
import static ai.halo.persistence.schema.Tables.TRACE;
import static ai.halo.persistence.schema.Tables.TURN;
import static ai.halo.persistence.schema.Tables.WORK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import ai.halo.application.answering.Asking;
import ai.halo.application.answering.Reply;
import ai.halo.application.answering.Turns;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Transcript;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.conversation.ConversationForm;
import ai.halo.persistence.conversation.PostgresConversations;
import ai.halo.persistence.log.EventLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** The turns of a workspace in PostgreSQL; each begins and ends in one statement. */
public final class PostgresTurns implements Turns {

    private final PostgresTransactions transactions;
    private final PostgresConversations conversations;
    private final Unanswered unanswered;

    public PostgresTurns(PostgresTransactions transactions, EventLog log) {
        this.transactions = transactions;
        this.conversations = new PostgresConversations(transactions, log);
        this.unanswered = new Unanswered(transactions);
    }

    @Override
    public Claim begin(Asking asking, Change<? extends Conversation> received, Instant now) {
        Transcript transcript = received.state().transcript();
        MessageId question = transcript.said().getLast().id();
        var turn = name("turn_begun").as(insert(transcript, asking, now));
        int attempt =
                transactions
                        .sql()
                        .with(conversations.saving(received))
                        .with(turn)
                        .select(turn.field(TURN.ATTEMPT))
                        .from(turn)
                        .fetchSingle(row -> row.get(TURN.ATTEMPT));
        return new Claim(question, attempt, transcript.epoch(), attempt > 0);
    }

    @Override
    public void settleAtOnce(Change<? extends Conversation> received, Reply reply) {
        Message question =
                received.state().transcript().said().stream()
                        .filter(message -> message.id().equals(reply.inReplyTo()))
                        .findFirst()
                        .orElseThrow();
        var turn =
                transactions
                        .sql()
                        .insertInto(TURN)
                        .set(columns(received.state().transcript(), question))
                        .set(TURN.ATTEMPT, 0)
                        .set(TURN.REPLY, Jsonb.of(ReplyForm.write(reply)))
                        .returning(TURN.QUESTION);
        var _ =
                transactions
                        .sql()
                        .with(conversations.saving(received))
                        .with(name("turn_settled").as(turn))
                        .selectOne()
                        .execute();
    }

    @Override
    public boolean waits(MessageId question) {
        return transactions.sql().fetchExists(TURN, is(question).and(exists(earlier())));
    }

    @Override
    public Optional<Claim> claim(MessageId question, Instant now) {
        return transactions
                .sql()
                .update(TURN)
                .set(TURN.ATTEMPT, TURN.ATTEMPT.plus(1))
                .set(TURN.LEASE, now.plus(LEASE))
                .where(is(question))
                .and(TURN.REPLY.isNull())
                .andNot(TURN.ASIDE)
                .and(TURN.LEASE.isNull().or(TURN.LEASE.le(now)))
                .andNotExists(earlier())
                .returning(TURN.ATTEMPT, TURN.EPOCH)
                .fetchOptional(row ->
                        new Claim(question, row.get(TURN.ATTEMPT), row.get(TURN.EPOCH), true));
    }

    @Override
    public Optional<Reply> reply(MessageId question) {
        return transactions
                .sql()
                .select(TURN.REPLY)
                .from(TURN)
                .where(is(question))
                .and(TURN.REPLY.isNotNull())
                .fetchOptional(row -> ReplyForm.read(Members.of(Jsonb.read(row.get(TURN.REPLY)))));
    }

    @Override
    public Optional<Conversation> floor(Claim claim) {
        return transactions
                .sql()
                .select(CONVERSATION.fields())
                .from(TURN)
                .join(CONVERSATION)
                .on(CONVERSATION.WORKSPACE.eq(TURN.WORKSPACE))
                .and(CONVERSATION.ID.eq(TURN.CONVERSATION))
                .where(is(claim.question()))
                .and(TURN.REPLY.isNull())
                .and(TURN.ATTEMPT.eq(claim.attempt()))
                .forUpdate()
                .fetchOptional(ConversationForm::read);
    }

    @Override
    public void setAside(Claim claim) {
        unanswered.setAside(claim);
    }

    @Override
    public void takeUp(MessageId question) {
        unanswered.takeUp(question);
    }

    @Override
    public void settle(
            Claim claim,
            Change<? extends Conversation> spoken,
            Reply reply,
            Json.@Nullable Obj trace) {
        var _ =
                transactions
                        .sql()
                        .with(conversations.saving(spoken))
                        .with(name("turn_settled").as(answered(claim, reply)))
                        .with(
                                name("work_done")
                                        .as(
                                                unanswered.workDone(
                                                        WORK.SUBJECT.eq(
                                                                spoken.state().id().value()),
                                                        claim.question())))
                        .with(trace == null ? List.of() : List.of(kept(reply.id(), trace)))
                        .selectOne()
                        .execute();
    }

    /** The turn is taken up at once, unless an earlier one of its conversation is unanswered. */
    private ResultQuery<Record1<Integer>> insert(
            Transcript transcript, Asking asking, Instant now) {
        var waits = exists(unanswered.among(TURN.CONVERSATION.eq(transcript.id().value())));
        return transactions
                .sql()
                .insertInto(TURN)
                .set(columns(transcript, transcript.said().getLast()))
                .set(TURN.ATTEMPT, when(waits, 0).otherwise(1))
                .set(TURN.LEASE, when(not(waits), now.plus(LEASE)))
                .set(TURN.REQUEST, Jsonb.of(AskingForm.write(asking, transcript.agent())))
                .returningResult(TURN.ATTEMPT);
    }

    private Map<Field<?>, Object> columns(Transcript transcript, Message question) {
        return Map.of(
                TURN.WORKSPACE, transactions.workspace(),
                TURN.QUESTION, question.id().value(),
                TURN.CONVERSATION, transcript.id().value(),
                TURN.POSITION, question.position(),
                TURN.EPOCH, transcript.epoch());
    }

    private ResultQuery<?> answered(Claim claim, Reply reply) {
        return transactions
                .sql()
                .update(TURN)
                .set(TURN.REPLY, Jsonb.of(ReplyForm.write(reply)))
                .setNull(TURN.REQUEST)
                .setNull(TURN.LEASE)
                .where(is(claim.question()))
                .returning(TURN.QUESTION);
    }

    private CommonTableExpression<?> kept(MessageId answer, Json.Obj trace) {
        return name("trace_kept")
                .as(
                        transactions
                                .sql()
                                .insertInto(TRACE)
                                .set(TRACE.WORKSPACE, transactions.workspace())
                                .set(TRACE.ANSWER, answer.value())
                                .set(TRACE.RECORD, Jsonb.of(trace))
                                .returning(TRACE.ANSWER));
    }

    /** Of the same conversation, and unanswered. */
    private static Select<?> earlier() {
        var earlier = TURN.as("earlier");
        return selectOne()
                .from(earlier)
                .where(earlier.WORKSPACE.eq(TURN.WORKSPACE))
                .and(earlier.CONVERSATION.eq(TURN.CONVERSATION))
                .and(earlier.POSITION.lt(TURN.POSITION))
                .and(earlier.REPLY.isNull())
                .andNot(earlier.ASIDE);
    }

    private Condition is(MessageId question) {
        return TURN.WORKSPACE.eq(transactions.workspace()).and(TURN.QUESTION.eq(question.value()));
    }
}
