package ai.halo.persistence.agent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.agent.AgentViews.Storefront;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresAgentViewsTest extends OnPostgres {

    private final PostgresAgents agents = new PostgresAgents(transactions);
    private final PostgresAgentViews views = new PostgresAgentViews(transactions);

    @Test
    void showsTheAgentThatHasAnsweredCustomersForTheLongest() {
        var oldest = agent(1, Agent.Type.CUSTOMER_FACING, Agent.Status.ACTIVE);
        within(() -> {
            agents.add(agent(3, Agent.Type.INTERNAL, Agent.Status.ACTIVE));
            agents.add(agent(2, Agent.Type.CUSTOMER_FACING, Agent.Status.PAUSED));
            agents.add(agent(0, Agent.Type.CUSTOMER_FACING, Agent.Status.ACTIVE));
            agents.add(oldest);
        });

        assertThat(views.storefront(workspace())).map(Storefront::agent).contains(oldest);
    }

    @Test
    void showsAWorkspaceWhereNobodyAnswers() {
        assertThat(views.storefront(elsewhere()))
                .hasValueSatisfying(front -> {
                    assertThat(front.workspace().id()).isEqualTo(elsewhere());
                    assertThat(front.agent()).isNull();
                });
        assertThat(views.storefront(TestDatabase.freshWorkspace())).isEmpty();
    }

    private static Agent agent(int hoursOld, Agent.Type type, Agent.Status status) {
        var id = new AgentId(UUID.randomUUID());
        var agent = Agent.first(id, NOON.minus(Duration.ofHours(hoursOld)));
        return new Agent(
                id,
                agent.name(),
                type,
                status,
                agent.instructions(),
                agent.skills(),
                agent.greeting(),
                agent.suggestedMessages(),
                Json.Obj.EMPTY,
                agent.escalation(),
                agent.routingRules(),
                false,
                agent.createdAt());
    }
}
