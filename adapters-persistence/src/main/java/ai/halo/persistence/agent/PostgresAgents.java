package ai.halo.persistence.agent;

import static ai.halo.persistence.schema.Tables.AGENT;

import ai.halo.application.agent.Agents;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.PostgresTransactions;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;

/** The agents of a workspace in PostgreSQL. */
public final class PostgresAgents implements Agents {

    private final PostgresTransactions transactions;

    public PostgresAgents(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Agent> list() {
        return transactions
                .sql()
                .selectFrom(AGENT)
                .where(AGENT.WORKSPACE.eq(transactions.workspace()))
                .orderBy(AGENT.CREATED_AT, AGENT.ID)
                .fetch(PostgresAgents::agent);
    }

    @Override
    public Optional<Agent> find(AgentId id) {
        return transactions
                .sql()
                .selectFrom(AGENT)
                .where(is(id))
                .fetchOptional(PostgresAgents::agent);
    }

    @Override
    public void add(Agent agent) {
        transactions
                .sql()
                .insertInto(AGENT)
                .set(AGENT.WORKSPACE, transactions.workspace())
                .set(AGENT.ID, agent.id().value())
                .set(AGENT.NAME, agent.name())
                .set(AGENT.TYPE, agent.type().wire())
                .set(AGENT.STATUS, agent.status().wire())
                .set(AGENT.REQUIRE_AUTH, agent.requireAuth())
                .set(AGENT.SETTINGS, Jsonb.of(AgentForm.settings(agent)))
                .set(AGENT.CREATED_AT, agent.createdAt())
                .execute();
    }

    @Override
    public boolean change(Agent agent) {
        return transactions
                        .sql()
                        .update(AGENT)
                        .set(AGENT.NAME, agent.name())
                        .set(AGENT.TYPE, agent.type().wire())
                        .set(AGENT.STATUS, agent.status().wire())
                        .set(AGENT.REQUIRE_AUTH, agent.requireAuth())
                        .set(AGENT.SETTINGS, Jsonb.of(AgentForm.settings(agent)))
                        .where(is(agent.id()))
                        .execute()
                == 1;
    }

    @Override
    public boolean remove(AgentId id) {
        return transactions.sql().deleteFrom(AGENT).where(is(id)).execute() == 1;
    }

    private Condition is(AgentId id) {
        return AGENT.WORKSPACE.eq(transactions.workspace()).and(AGENT.ID.eq(id.value()));
    }

    static Agent agent(Record row) {
        return AgentForm.read(
                row.get(AGENT.ID),
                row.get(AGENT.NAME),
                row.get(AGENT.TYPE),
                row.get(AGENT.STATUS),
                row.get(AGENT.REQUIRE_AUTH),
                Jsonb.object(row.get(AGENT.SETTINGS)),
                row.get(AGENT.CREATED_AT));
    }
}
