package ai.halo.persistence.answering;

import static ai.halo.persistence.schema.Tables.TURN;
import static ai.halo.persistence.schema.Tables.WORK;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import ai.halo.application.answering.FinishTurn;
import ai.halo.application.answering.Turns.Claim;
import ai.halo.domain.conversation.MessageId;
import ai.halo.persistence.PostgresTransactions;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;

/** The turns that somebody waits for, how they are given up, and the work of finishing them. */
final class Unanswered {

    private final PostgresTransactions transactions;

    Unanswered(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    void setAside(Claim claim) {
        var turn = name("turn_left").as(left(claim));
        var conversation = turn.field(TURN.CONVERSATION);
        var _ =
                transactions
                        .sql()
                        .with(turn)
                        .with(
                                name("work_done")
                                        .as(
                                                workDone(
                                                        WORK.SUBJECT.in(
                                                                select(conversation).from(turn)),
                                                        claim.question())))
                        .selectOne()
                        .execute();
    }

    void takeUp(MessageId question) {
        var _ =
                transactions
                        .sql()
                        .update(TURN)
                        .set(TURN.ASIDE, false)
                        .where(is(question))
                        .and(TURN.ASIDE)
                        .execute();
    }

    SelectConditionStep<Record1<Integer>> among(Condition ofConversation) {
        return selectOne()
                .from(TURN)
                .where(TURN.WORKSPACE.eq(transactions.workspace()))
                .and(ofConversation)
                .and(TURN.REPLY.isNull())
                .andNot(TURN.ASIDE);
    }

    /** Nobody need finish anything in a conversation whose last open turn this was. */
    ResultQuery<?> workDone(Condition ofConversation, MessageId question) {
        return transactions
                .sql()
                .deleteFrom(WORK)
                .where(WORK.WORKSPACE.eq(transactions.workspace()))
                .and(WORK.KIND.eq(FinishTurn.WORK))
                .and(ofConversation)
                .andNotExists(
                        among(TURN.CONVERSATION.eq(WORK.SUBJECT))
                                .and(TURN.QUESTION.ne(question.value())))
                .returning(WORK.ID);
    }

    private ResultQuery<?> left(Claim claim) {
        return transactions
                .sql()
                .update(TURN)
                .set(TURN.ASIDE, true)
                .setNull(TURN.LEASE)
                .where(is(claim.question()))
                .and(TURN.REPLY.isNull())
                .and(TURN.ATTEMPT.eq(claim.attempt()))
                .returning(TURN.CONVERSATION);
    }

    private Condition is(MessageId question) {
        return TURN.WORKSPACE.eq(transactions.workspace()).and(TURN.QUESTION.eq(question.value()));
    }
}
