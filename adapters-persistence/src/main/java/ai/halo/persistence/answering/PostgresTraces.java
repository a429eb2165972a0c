package ai.halo.persistence.answering;

import static ai.halo.persistence.schema.Tables.TRACE;

import ai.halo.application.answering.Traces;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.PostgresTransactions;
import java.util.Optional;

/** The records of all answers in PostgreSQL. */
public final class PostgresTraces implements Traces {

    private final PostgresTransactions transactions;

    public PostgresTraces(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Json.Obj> of(WorkspaceId workspace, MessageId answer) {
        return transactions.reading(
                workspace,
                () ->
                        transactions
                                .sql()
                                .select(TRACE.RECORD)
                                .from(TRACE)
                                .where(TRACE.WORKSPACE.eq(transactions.workspace()))
                                .and(TRACE.ANSWER.eq(answer.value()))
                                .fetchOptional(row -> Jsonb.object(row.get(TRACE.RECORD))));
    }
}
