package ai.halo.rest.agent;

import static ai.halo.rest.RunningServer.bean;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.OneAtATime;
import ai.halo.application.agent.InMemoryAgents;
import ai.halo.application.agent.KeepAgents;
import ai.halo.application.answering.PointingAgent;
import ai.halo.application.workspace.InMemoryWorkspaces;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.agent.HighlightPresets;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.rest.Office;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentStyleTest {

    private static final String AGENTS = "/api/v1/agents";
    private static final WorkspaceId LAMPLIGHT = new WorkspaceId(new UUID(0, 1));
    private static final Json.Obj PLAN =
            Json.object().with("name", "Plan").with("selector", "#plan");

    private final OneAtATime transactions = new OneAtATime();
    private final KeepAgents agents =
            new KeepAgents(
                    new InMemoryAgents(transactions),
                    new InMemoryWorkspaces(transactions),
                    transactions);
    private final Office office = Office.with(bean(KeepAgents.class, agents));

    @AfterAll
    void stop() {
        office.close();
    }

    @Test
    void keepsWhatItSaysAsItWasSent() {
        Json.Obj style =
                (Json.Obj)
                        Json.parse(
                                """
                                {"primary_color": "#fff", "anything": [1, {"else": null}],
                                 "highlight_presets": [
                                   {"name": "Plan", "selector": "#plan", "label": "Here",
                                    "url": "/billing", "options": {"duration": 0, "scroll": true}}]}
                                """);
        String agent = office.add(AGENTS, body(style.compact()));

        assertThat(office.get(AGENTS + "/" + agent).json().at("style")).isEqualTo(style);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    label    | "x*200"                  | ok
                    label    | "x*201"                  | .label
                    name     | "x*100"                  | ok
                    name     | "x*101"                  | .name
                    name     | "  "                     | .name
                    name     | null                     | .name
                    name     | 7                        | .name
                    selector | "x*500"                  | ok
                    selector | "x*501"                  | .selector
                    selector | ""                       | .selector
                    url      | "/x*1999"                | ok
                    url      | "/x*2000"                | .url
                    url      | "https://a.example/"     | ok
                    url      | "javascript:alert(1)"    | .url
                    url      | "//evil.example"         | .url
                    options  | {"duration": 600000}     | ok
                    options  | {"duration": 600001}     | .options.duration
                    options  | {"duration": -1}         | .options.duration
                    options  | {"scroll": 1}            | .options.scroll
                    options  | true                     | .options
                    """)
    void knowsTheLimitsOfWhatMayBePointedAt(String field, String value, String verdict) {
        Json.Obj preset = PLAN.with(field, Json.parse(longhand(value)));

        if (verdict.equals("ok")) {
            assertThat(office.add(AGENTS, presets(preset.compact()))).isNotBlank();
        } else {
            office.refuses(
                    office.post(AGENTS, presets(preset.compact())),
                    "style.highlight_presets[0]" + verdict);
        }
    }

    @Test
    void takesFiftyThings() {
        assertThat(office.add(AGENTS, presets(things(50)))).isNotBlank();
        office.refuses(office.post(AGENTS, presets(things(51))), "style.highlight_presets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "7", "\"#plan\""})
    void takesThingsOnlyAsAList(String odd) {
        office.refuses(
                office.post(AGENTS, body("{\"highlight_presets\": " + odd + "}")),
                "style.highlight_presets");
    }

    @Test
    void refusesChangesThatItWouldRefuseInTheBeginning() {
        String agent = AGENTS + "/" + office.add(AGENTS, "{\"name\": \"Lumen\"}");

        office.refuses(
                office.patch(agent, "{\"style\": {\"highlight_presets\": [{\"name\": \"x\"}]}}"),
                "style.highlight_presets[0].selector");
    }

    @Test
    void leavesAnOddStyleAloneThatWasKeptBefore() {
        Agent plain = Agent.first(new AgentId(new UUID(7, 7)), Instant.EPOCH);
        var odd = (Json.Obj) Json.parse("{\"highlight_presets\": [7, {\"name\": true}]}");
        agents.add(LAMPLIGHT, PointingAgent.able(plain, odd));
        String agent = AGENTS + "/" + plain.id().value();

        assertThat(office.patch(agent, "{\"greeting\": \"Hi\"}").json().at("style")).isEqualTo(odd);
        assertThat(agents.find(LAMPLIGHT, plain.id()))
                .get()
                .returns(HighlightPresets.NONE, Agent::presets);
    }

    /** Writes out {@code x*3} as three of them. */
    private static String longhand(String value) {
        return Pattern.compile("x\\*(\\d+)")
                .matcher(value)
                .replaceAll(found -> "x".repeat(Integer.parseInt(found.group(1))));
    }

    private static String things(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> PLAN.with("name", "Thing " + i).compact())
                .collect(joining(","));
    }

    private static String presets(String things) {
        return body("{\"highlight_presets\": [" + things + "]}");
    }

    private static String body(String style) {
        return "{\"name\": \"Lumen\", \"style\": " + style + "}";
    }
}
