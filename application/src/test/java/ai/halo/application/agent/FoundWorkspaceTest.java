package ai.halo.application.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.CountedIds;
import ai.halo.application.OneAtATime;
import ai.halo.application.TwoRooms;
import ai.halo.application.agent.FoundWorkspace.Founded;
import ai.halo.application.workspace.Admission;
import ai.halo.application.workspace.Bearer;
import ai.halo.application.workspace.InMemoryAdmissions;
import ai.halo.application.workspace.InMemoryWorkspaces;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.workspace.Key;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FoundWorkspaceTest {

    private final OneAtATime transactions = new OneAtATime();
    private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces(transactions);
    private final InMemoryAdmissions admissions = new InMemoryAdmissions(workspaces);
    private final Agents agents = new InMemoryAgents(transactions);
    private final AtomicInteger secrets = new AtomicInteger();
    private final FoundWorkspace foundWorkspace =
            new FoundWorkspace(
                    workspaces,
                    agents,
                    transactions,
                    InstantSource.fixed(TwoRooms.NOON),
                    new CountedIds(),
                    () -> "secret_number_" + secrets.incrementAndGet() + "_of_many");

    @Test
    void opensItToItsKeys() {
        Founded founded = found();

        assertThat(admissions.of(founded.credentials().widgetKey()))
                .contains(
                        new Admission(
                                founded.workspace(),
                                new Bearer.Page(),
                                List.of(founded.credentials().identitySecret()),
                                null));
        assertThat(admissions.of(founded.credentials().apiKey()))
                .map(Admission::bearer)
                .containsInstanceOf(Bearer.Server.class);
    }

    @Test
    void makesKeysOfThePublishedForms() {
        var credentials = found().credentials();

        assertThat(Key.of(credentials.widgetKey().value())).isEqualTo(credentials.widgetKey());
        assertThat(Key.of(credentials.apiKey().value())).isEqualTo(credentials.apiKey());
        assertThat(credentials.widgetKey().value()).startsWith("ab_live_");
        assertThat(credentials.apiKey().value()).startsWith("ha_key_");
        assertThat(credentials.identitySecret().value()).startsWith("ha_secret_");
    }

    @Test
    void drawsEverySecretApart() {
        var first = found().credentials();
        var second = found().credentials();

        assertThat(
                        List.of(
                                first.widgetKey().value(),
                                first.apiKey().value(),
                                first.identitySecret().value(),
                                first.password().value(),
                                second.widgetKey().value(),
                                second.password().value()))
                .extracting(secret -> secret.replaceAll("\\D", ""))
                .doesNotHaveDuplicates();
    }

    @Test
    void showsNoSecretToWhoeverLogsIt() {
        assertThat(found().credentials().toString()).doesNotContain("secret_number");
    }

    @Test
    void letsTheFirstTeammateIn() {
        Founded founded = found();

        assertThat(founded.admin().email()).isEqualTo("ada@example.com");
        assertThat(transactions.reading(founded.workspace().id(), workspaces::firstTeammate))
                .isEqualTo(founded.admin());
    }

    @Test
    void hasOneActiveAgentWithWrittenInstructions() {
        Founded founded = found();

        assertThat(transactions.reading(founded.workspace().id(), agents::list))
                .singleElement()
                .returns(true, Agent::active)
                .returns(Agent.Type.CUSTOMER_FACING, Agent::type)
                .satisfies(agent -> assertThat(agent.instructions().text()).isNotBlank());
    }

    @Test
    void refusesANameThatIsEmptyOrTooLong() {
        assertThatThrownBy(() -> foundWorkspace.found(" ", "Ada", "ada@example.com"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> foundWorkspace.found("x".repeat(201), "Ada", "ada@example.com"))
                .isInstanceOf(InvalidValue.class);
        assertThat(foundWorkspace.found("x".repeat(200), "Ada", "ada@example.com")).isNotNull();
    }

    private Founded found() {
        return foundWorkspace.found("Lamplight", "Ada", "ada@example.com");
    }
}
