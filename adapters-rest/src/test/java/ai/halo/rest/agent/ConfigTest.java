package ai.halo.rest.agent;

import static ai.halo.rest.RunningServer.WIDGET_KEY;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.agent.AgentViews;
import ai.halo.application.agent.AgentViews.Storefront;
import ai.halo.application.answering.PointingAgent;
import ai.halo.application.conversation.ExchangeViews;
import ai.halo.application.conversation.ReadExchange;
import ai.halo.application.email.Mail;
import ai.halo.application.email.ScriptedMail;
import ai.halo.application.outreach.ShowSurfaces;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.workspace.AllowedDomains;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.rest.AbsentPort;
import ai.halo.rest.NothingShown;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigTest {

    private static final String OURS = new UUID(0, 1).toString();
    private static final String EMPTY = new UUID(0, 2).toString();
    private static final String STRICT = new UUID(0, 3).toString();

    private static final String POINTING = new UUID(0, 4).toString();

    private static final Agent LUMEN = Agent.first(new AgentId(new UUID(1, 1)), RunningServer.NOON);

    private static final Map<WorkspaceId, Storefront> STOREFRONTS =
            Map.of(
                    id(OURS), new Storefront(Workspace.named(id(OURS), "Lamplight"), LUMEN),
                    id(EMPTY), new Storefront(Workspace.named(id(EMPTY), "Nobody in"), null),
                    id(STRICT), new Storefront(onlyFrom("example.com"), LUMEN),
                    id(POINTING), new Storefront(Workspace.named(id(POINTING), "Far"), pointing()));

    private final RunningServer server =
            RunningServer.with(
                    bean(AgentViews.class, id -> Optional.ofNullable(STOREFRONTS.get(id))),
                    bean(Mail.class, ScriptedMail.open()),
                    bean(ReadExchange.class, new ReadExchange(AbsentPort.of(ExchangeViews.class))),
                    bean(ShowSurfaces.class, NothingShown.toAnybody()));

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void tellsAnybodyWhatAWidgetShowsAndNothingThatSteersTheAgent() {
        Json.Obj config = config(OURS).json();

        assertThat(config.members().keySet())
                .containsExactly("agent", "organization", "transcript");
        assertThat(config.at("transcript")).isEqualTo(Json.bool(true));
        assertThat(config.at("organization").compact())
                .isEqualTo("{\"name\":\"Lamplight\",\"settings\":{}}");
        assertThat(((Json.Obj) config.at("agent")).members().keySet())
                .contains("id", "name", "skills", "avatar_config", "voice_config", "flow_config")
                .contains("greeting", "suggested_messages", "style", "require_auth", "status")
                .doesNotContain("instructions", "boundaries", "routing_rules", "ideal_customer");
        assertThat(config.compact()).contains("\"escalation\":{\"request_human\":true}");
    }

    @Test
    void keepsToItselfWhatTheAgentMayPointAt() {
        Json.Obj agent = (Json.Obj) config(POINTING).json().at("agent");

        assertThat(agent.at("skills").compact()).isEqualTo("[\"ui_highlighting\"]");
        assertThat(agent.at("style").compact()).isEqualTo("{\"primary_color\":\"#1f6b4a\"}");
    }

    @Test
    void saysThatNobodyAnswersWhereNoAgentIsActive() {
        assertThat(config(EMPTY).json().at("agent")).isEqualTo(Json.Null.NULL);
    }

    @Test
    void bootsAWidgetWithItsKeyInOneAnswer() {
        Json.Obj config = config(OURS, "Authorization", "Bearer " + WIDGET_KEY).json();

        assertThat(config.at("key_matches")).isEqualTo(Json.bool(true));
        assertThat(config.at("surfaces").compact())
                .isEqualTo("{\"banners\":[],\"in_app\":[],\"teasers\":[]}");
    }

    @Test
    void tellsAKeyOfAnotherWorkspaceApartAndNothingMore() {
        Json.Obj config = config(EMPTY, "Authorization", "Bearer " + WIDGET_KEY).json();

        assertThat(config.at("key_matches")).isEqualTo(Json.bool(false));
        assertThat(config.get("surfaces")).isNull();
    }

    @Test
    void refusesADeadKeyAsEverywhere() {
        assertThat(config(OURS, "Authorization", "Bearer ab_live_ffffffffffffffff"))
                .returns(401, Answer::status)
                .returns("unauthorized", Answer::code);
    }

    @ParameterizedTest
    @CsvSource({"https://example.com, 200", "https://example.org, 403", "null, 403"})
    void answersOnlyPagesOfAllowedDomains(String origin, int status) {
        assertThat(config(STRICT, "Origin", origin).status()).isEqualTo(status);
        assertThat(config(OURS, "Origin", origin).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "?org_id=00000000-0000-0000-0000-000000000009, 404, unknown_org",
        "?org_id=lamplight, 400, invalid_value",
        "'', 400, invalid_value"
    })
    void knowsNoOtherWorkspace(String query, int status, String code) {
        assertThat(server.get("/api/sdk/config" + query))
                .returns(status, Answer::status)
                .returns(code, Answer::code);
    }

    private Answer config(String org, String... headers) {
        return server.get("/api/sdk/config?org_id=" + org, headers);
    }

    private static Workspace onlyFrom(String host) {
        return new Workspace(
                id(STRICT),
                "Strict",
                IdentityVerification.OFF,
                new AllowedDomains(true, List.of(host)));
    }

    private static WorkspaceId id(String org) {
        return new WorkspaceId(UUID.fromString(org));
    }

    private static Agent pointing() {
        return PointingAgent.able(
                LUMEN,
                (Json.Obj)
                        Json.parse(
                                """
                                {"primary_color": "#1f6b4a",
                                 "highlight_presets": [{"name": "Plan", "selector": "#plan"}]}
                                """));
    }
}
