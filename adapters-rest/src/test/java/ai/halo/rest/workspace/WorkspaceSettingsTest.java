package ai.halo.rest.workspace;

import static ai.halo.rest.RunningServer.NOON;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.OneAtATime;
import ai.halo.application.Transactions;
import ai.halo.application.workspace.ChangeWorkspace;
import ai.halo.application.workspace.Doubts;
import ai.halo.application.workspace.InMemoryDoubts;
import ai.halo.application.workspace.InMemoryWorkspaces;
import ai.halo.application.workspace.Moving;
import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.Doubt;
import ai.halo.rest.Office;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkspaceSettingsTest {

    private static final String WORKSPACE = "/api/v1/workspace";

    private final OneAtATime transactions = new OneAtATime();
    private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces(transactions);
    private final Doubts doubts = new InMemoryDoubts(transactions);
    private final Office office =
            Office.with(
                    bean(Transactions.class, transactions),
                    bean(Workspaces.class, workspaces),
                    bean(Doubts.class, doubts),
                    bean(
                            ChangeWorkspace.class,
                            new ChangeWorkspace(workspaces, transactions, () -> NOON)));

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*.com",
                "*.co.uk",
                "*.CO.UK.",
                "*.github.io",
                "*.s3.amazonaws.com",
                "*.localhost",
                "*.ck",
                "*.xn--p1ai",
                "*.рф"
            })
    void refusesAllNamesUnderAPublicSuffix(String domain) {
        Answer answer = office.patch(WORKSPACE, allowing(domain));

        office.refuses(answer, "allowed_domains.domains");
        assertThat(answer.error()).contains("anybody can have a name under");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com",
                "github.io",
                "*.halo.github.io",
                "*.example.co.uk",
                "*.example.internal",
                "localhost",
                "127.0.0.1"
            })
    void takesNamesThatHaveAnOwner(String domain) {
        assertThat(office.patch(WORKSPACE, allowing(domain)).status()).isEqualTo(200);
    }

    @Test
    void showsWhoWouldHaveBeenRefused() {
        var maria = new Doubt(RunningServer.NOON, Doubt.Reason.EXPIRED, "maria");
        transactions.inTransaction(
                office.server().keys().workspace(),
                () -> doubts.add(RunningServer.NOON, Map.of(maria.reason(), 2L), List.of(maria)));

        assertThat(office.get(WORKSPACE).json().at("identity_report").compact())
                .isEqualTo(
                        """
                        {"would_be_refused":{"total":2,"last_7_days":2,"last":[\
                        {"at":"2026-01-02T12:00:00.000000+00:00","reason":"expired",\
                        "user_id":"maria"}]}}\
                        """);
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

    private static String allowing(String domain) {
        return "{\"allowed_domains\": {\"enabled\": true, \"domains\": [\"%s\"]}}"
                .formatted(domain);
    }

    private static String named(int length) {
        return "{\"name\": \"%s\"}".formatted("🙂".repeat(length));
    }
}
