package ai.halo.application.agent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of agents promises. */
public interface AgentsContract extends TwoRooms {

    AgentId LUMEN = new AgentId(new UUID(2, 1));
    AgentId SUPPORT = new AgentId(new UUID(2, 2));

    Agents agents();

    @Test
    default void findsAnAgentAsItWasAdded() {
        Agent lumen = SampleAgents.everything(LUMEN, NOON);

        within(() -> agents().add(lumen));

        assertThat(within(() -> agents().find(LUMEN))).contains(lumen);
        assertThat(within(() -> agents().find(SUPPORT))).isEmpty();
    }

    @Test
    default void listsTheOldestFirst() {
        Agent support = Agent.first(SUPPORT, NOON);
        Agent lumen = SampleAgents.everything(LUMEN, LATER);

        within(() -> agents().add(lumen));
        within(() -> agents().add(support));

        assertThat(within(() -> agents().list())).containsExactly(support, lumen);
    }

    @Test
    default void changesAnAgentButNotItsAge() {
        within(() -> agents().add(Agent.first(LUMEN, NOON)));

        assertThat(within(() -> agents().change(SampleAgents.everything(LUMEN, NOON)))).isTrue();

        assertThat(within(() -> agents().list()))
                .containsExactly(SampleAgents.everything(LUMEN, NOON));
    }

    @Test
    default void changesNobodyItDoesNotKnow() {
        assertThat(within(() -> agents().change(Agent.first(LUMEN, NOON)))).isFalse();

        assertThat(within(() -> agents().list())).isEmpty();
    }

    @Test
    default void removesAnAgentOnce() {
        within(() -> agents().add(Agent.first(LUMEN, NOON)));

        assertThat(within(() -> agents().remove(LUMEN))).isTrue();

        assertThat(within(() -> agents().remove(LUMEN))).isFalse();
        assertThat(within(() -> agents().find(LUMEN))).isEmpty();
    }

    @Test
    default void hidesAgentsFromOtherWorkspaces() {
        within(() -> agents().add(Agent.first(LUMEN, NOON)));

        assertThat(elsewhere(() -> agents().list())).isEmpty();
        assertThat(elsewhere(() -> agents().find(LUMEN))).isEmpty();
        assertThat(elsewhere(() -> agents().change(Agent.first(LUMEN, LATER)))).isFalse();
        assertThat(elsewhere(() -> agents().remove(LUMEN))).isFalse();
    }
}
