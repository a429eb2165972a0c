package ai.halo.application.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.InMemory;
import ai.halo.application.workspace.InMemoryWorkspaces;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.workspace.Teammate;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.Workspace;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeepAgentsTest extends InMemory {

    private static final AgentId LUMEN = new AgentId(new UUID(2, 1));

    private final Teammate kim = new Teammate(SampleAgents.KIM, "Kim", "kim@lumen.example");
    private final KeepAgents agents =
            new KeepAgents(
                    new InMemoryAgents(transactions),
                    new InMemoryWorkspaces(Workspace.named(workspace(), "Lumen"), kim),
                    transactions);

    @Test
    void keepsWhatWasAdded() {
        Agent lumen = agents.add(workspace(), Agent.first(LUMEN, NOON));

        assertThat(agents.list(workspace())).containsExactly(lumen);
        assertThat(agents.find(workspace(), LUMEN)).contains(lumen);
        assertThat(agents.list(elsewhere())).isEmpty();
    }

    @Test
    void changesWhatIsThere() {
        var _ = agents.add(workspace(), Agent.first(LUMEN, NOON));

        var changed =
                agents.change(
                        workspace(), LUMEN, known -> SampleAgents.everything(known.id(), NOON));

        assertThat(changed).contains(SampleAgents.everything(LUMEN, NOON));
        assertThat(agents.find(workspace(), LUMEN)).isEqualTo(changed);
    }

    @Test
    void sendsNobodyToAStranger() {
        Agent lumen = agents.add(workspace(), Agent.first(LUMEN, NOON));
        Agent toStrangers = SampleAgents.routingTo(new TeammateId(new UUID(7, 8)), LUMEN, NOON);

        assertThatThrownBy(() -> agents.change(workspace(), LUMEN, _ -> toStrangers))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> agents.add(workspace(), toStrangers))
                .isInstanceOf(InvalidValue.class);

        assertThat(agents.list(workspace())).containsExactly(lumen);
    }

    @Test
    void keepsAnAgentAsItWasWhenAChangeIsRefused() {
        Agent lumen = agents.add(workspace(), Agent.first(LUMEN, NOON));

        assertThatThrownBy(() ->
                        agents.change(
                                workspace(),
                                LUMEN,
                                _ -> {
                                    throw new InvalidValue("name", "must not be empty");
                                }))
                .isInstanceOf(InvalidValue.class);

        assertThat(agents.find(workspace(), LUMEN)).contains(lumen);
    }

    @Test
    void neitherChangesNorRemovesWhomItDoesNotKnow() {
        assertThat(agents.change(workspace(), LUMEN, known -> known)).isEmpty();
        assertThat(agents.remove(workspace(), LUMEN)).isFalse();
    }

    @Test
    void removesAnAgent() {
        var _ = agents.add(workspace(), Agent.first(LUMEN, NOON));

        assertThat(agents.remove(workspace(), LUMEN)).isTrue();

        assertThat(agents.find(workspace(), LUMEN)).isEmpty();
    }
}
