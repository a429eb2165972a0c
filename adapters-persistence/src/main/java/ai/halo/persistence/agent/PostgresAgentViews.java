package ai.halo.persistence.agent;

import static ai.halo.persistence.schema.Tables.AGENT;
import static ai.halo.persistence.schema.Tables.WORKSPACE;

import ai.halo.application.agent.AgentViews;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.workspace.WorkspaceRow;
import java.util.Optional;
import org.jooq.Record;

/** Agents as pages show them, from PostgreSQL. */
public final class PostgresAgentViews implements AgentViews {

    private final PostgresTransactions transactions;

    public PostgresAgentViews(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Storefront> storefront(WorkspaceId workspace) {
        return transactions.reading(
                workspace,
                () ->
                        transactions
                                .sql()
                                .select(WORKSPACE.fields())
                                .select(AGENT.fields())
                                .from(WORKSPACE)
                                .leftJoin(AGENT)
                                .on(AGENT.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                                .and(AGENT.STATUS.eq(Agent.Status.ACTIVE.wire()))
                                .and(AGENT.TYPE.eq(Agent.Type.CUSTOMER_FACING.wire()))
                                .where(WORKSPACE.WORKSPACE_.eq(transactions.workspace()))
                                .orderBy(AGENT.CREATED_AT, AGENT.ID)
                                .limit(1)
                                .fetchOptional(PostgresAgentViews::storefront));
    }

    private static Storefront storefront(Record row) {
        return new Storefront(
                WorkspaceRow.read(row),
                row.get(AGENT.ID) == null ? null : PostgresAgents.agent(row));
    }
}
