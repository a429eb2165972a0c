package ai.halo.rest.workspace;

import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.OneAtATime;
import ai.halo.application.Transactions;
import ai.halo.application.workspace.ChangeWorkspace;
import ai.halo.application.workspace.InMemoryWorkspaces;
import ai.halo.application.workspace.Moving;
import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.Json;
import ai.halo.rest.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkspaceSettingsTest {

    private static final String WORKSPACE = "/api/v1/workspace";

    private final OneAtATime transactions = new OneAtATime();
    private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces(transactions);
    private final Office office =
            Office.with(
                    bean(Transactions.class, transactions),
                    bean(Workspaces.class, workspaces),
                    bean(ChangeWorkspace.class, new ChangeWorkspace(workspaces, transactions)));

    @BeforeEach
    void moveIn() {
        var _ = Moving.into(office.server().keys().workspace()).found(workspaces, transactions);
    }

    @AfterAll
    void stop() {
        office.close();
    }

    @Test
    void showsWhatTheSetupPageNeeds() {
        Json.Obj workspace = office.get(WORKSPACE).json();

        assertThat(workspace.at("org_id").plain())
                .isEqualTo(office.server().keys().workspace().value().toString());
        assertThat(workspace.at("widget_key").plain()).startsWith("ab_live_");
        assertThat(workspace.at("identity_verification").plain()).isEqualTo("off");
        assertThat(workspace.at("allowed_domains").compact())
                .isEqualTo("{\"enabled\":false,\"domains\":[]}");
    }

    @Test
    void changesOnlyWhatIsSent() {
        Json.Obj before = office.get(WORKSPACE).json();

        Json.Obj after =
                office.patch(WORKSPACE, "{\"allowed_domains\": {\"domains\": [\"Example.COM\"]}}")
                        .json();

        assertThat(after)
                .isEqualTo(
                        before.with(
                                "allowed_domains",
                                Json.parse(
                                        "{\"enabled\": false, \"domains\": [\"example.com\"]}")));
        assertThat(office.patch(WORKSPACE, "{\"identity_verification\": \"enforce\"}").json())
                .isEqualTo(after.with("identity_verification", "enforce"));
        assertThat(office.get(WORKSPACE).json().at("identity_verification").plain())
                .isEqualTo("enforce");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \" \"}                                           | name",
                "{\"identity_verification\": \"on\"}                         | identity_verification",
                "{\"allowed_domains\": []}                                   | allowed_domains",
                "{\"allowed_domains\": {\"enabled\": 1}}                     | allowed_domains.enabled",
                "{\"allowed_domains\": {\"domains\": [\"https://a.b/c\"]}}   | allowed_domains.domains",
                "{\"allowed_domains\": {\"domains\": [7]}}                   | allowed_domains.domains[0]"
            })
    void refusesWhatItDoesNotUnderstand(String body, String field) {
        Json.Obj before = office.get(WORKSPACE).json();

        office.refuses(office.patch(WORKSPACE, body), field);

        assertThat(office.get(WORKSPACE).json()).isEqualTo(before);
    }

    @Test
    void takesNamesOfTwoHundredCharacters() {
        assertThat(office.patch(WORKSPACE, named(200)).status()).isEqualTo(200);
        office.refuses(office.patch(WORKSPACE, named(201)), "name");
    }

    @Test
    void isClosedToBrowsers() {
        office.isClosedToBrowsers(WORKSPACE);
    }

    private static String named(int length) {
        return "{\"name\": \"%s\"}".formatted("🙂".repeat(length));
    }
}
