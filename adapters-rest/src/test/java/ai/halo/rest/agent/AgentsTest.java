package ai.halo.rest.agent;

import static ai.halo.rest.RunningServer.bean;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.OneAtATime;
import ai.halo.application.agent.InMemoryAgents;
import ai.halo.application.agent.KeepAgents;
import ai.halo.application.workspace.InMemoryWorkspaces;
import ai.halo.domain.Json;
import ai.halo.rest.Office;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentsTest {

    private static final String AGENTS = "/api/v1/agents";
    private static final String NOBODY = AGENTS + "/00000000-0000-0000-0000-000000000009";
    private static final String RULE =
            "{\"field\": \"user.plan\", \"op\": \"is\", \"value\": \"Team\"}";

    private final OneAtATime transactions = new OneAtATime();
    private final Office office =
            Office.with(
                    bean(
                            KeepAgents.class,
                            new KeepAgents(
                                    new InMemoryAgents(transactions),
                                    new InMemoryWorkspaces(transactions),
                                    transactions)));

    @AfterAll
    void stop() {
        office.close();
    }

    @Test
    void addsAnAgentThatOnlyHasAName() {
        Json.Obj agent = office.post(AGENTS, "{\"name\": \" Lumen \"}").json();

        assertThat(agent.at("name").plain()).isEqualTo("Lumen");
        assertThat(agent.at("type").plain()).isEqualTo("customer_facing");
        assertThat(agent.at("status").plain()).isEqualTo("active");
        assertThat(agent.at("require_auth")).isEqualTo(Json.bool(false));
        assertThat(agent.at("escalation").compact())
                .isEqualTo(
                        """
                        {"mode":"conditional","confidence_threshold":50,"max_attempts":3,\
                        "require_knowledge_search":true,"require_web_search":false,\
                        "filters":{"match":"all","rules":[]},\
                        "priority_filters":{"match":"all","rules":[]}}\
                        """);
        assertThat(agent.at("created_at").plain()).isEqualTo("2026-01-02T12:00:00.000000+00:00");
        assertThat(office.get(AGENTS + "/" + agent.at("id").plain()).json()).isEqualTo(agent);
        assertThat(office.get(AGENTS).json().at("items").compact()).contains(agent.compact());
    }

    @Test
    void changesOnlyWhatIsSent() {
        String agent = AGENTS + "/" + office.add(AGENTS, "{\"name\": \"Lumen\"}");
        Json.Obj before = office.get(agent).json();

        Json.Obj after =
                office.patch(
                                agent,
                                """
                                {"greeting": "Hi!", "skills": ["web_search"], "name": null,
                                 "escalation": {"max_attempts": 5}}
                                """)
                        .json();

        var escalation = (Json.Obj) before.at("escalation");
        assertThat(after)
                .isEqualTo(
                        before.with("greeting", "Hi!")
                                .with("skills", Json.parse("[\"web_search\"]"))
                                .with(
                                        "escalation",
                                        escalation.with("max_attempts", Json.number(5))));
        assertThat(office.get(agent).json()).isEqualTo(after);
        assertThat(office.patch(agent, "{}").json()).isEqualTo(after);
    }

    @Test
    void takesEverythingAnAgentHas() {
        String agent = AGENTS + "/" + office.add(AGENTS, "{\"name\": \"Lumen\"}");

        Json.Obj sent =
                (Json.Obj)
                        Json.parse(
                                """
                                {"name": "Nova", "type": "internal", "status": "paused",
                                 "instructions": "Be kind.", "primary_goal": "Help.",
                                 "ideal_customer": "All", "boundaries": "None",
                                 "skills": [], "greeting": "", "suggested_messages": ["Hello?"],
                                 "style": {"colour": "red"},
                                 "escalation": {"mode": "off", "confidence_threshold": 0,
                                   "max_attempts": 10, "require_knowledge_search": false,
                                   "require_web_search": true,
                                   "filters": {"match": "any", "rules": [%1$s]},
                                   "priority_filters": {"match": "all", "rules": [
                                     {"match": "any", "rules": [%1$s, %1$s]}]}},
                                 "routing_rules": [{"name": "VIP", "conditions":
                                   {"match": "all", "rules": [%1$s]}, "action": "routed_to_team",
                                   "inbox": "VIP", "assignee": null,
                                   "acknowledgement": "One moment."}],
                                 "require_auth": true}
                                """
                                        .formatted(RULE));
        Json.Obj stored = office.patch(agent, sent.compact()).json();

        sent.members().forEach((name, value) -> assertThat(stored.at(name)).isEqualTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"confidence_threshold\": 0     | ok",
                "\"confidence_threshold\": 100   | ok",
                "\"confidence_threshold\": -1    | escalation.confidence_threshold",
                "\"confidence_threshold\": 101   | escalation.confidence_threshold",
                "\"confidence_threshold\": 50.5  | escalation.confidence_threshold",
                "\"confidence_threshold\": \"50\"| escalation.confidence_threshold",
                "\"max_attempts\": 1             | ok",
                "\"max_attempts\": 10            | ok",
                "\"max_attempts\": 0             | escalation.max_attempts",
                "\"max_attempts\": 11            | escalation.max_attempts",
                "\"mode\": \"always\"            | ok",
                "\"mode\": \"sometimes\"         | escalation.mode",
                "\"require_web_search\": \"yes\" | escalation.require_web_search",
                "\"filters\": null               | ok",
                "\"filters\": []                 | escalation.filters",
                "\"filters\": {\"match\": \"some\", \"rules\": []} | escalation.filters.match",
                "\"priority_filters\": {\"match\": \"all\"} | escalation.priority_filters.rules"
            })
    void knowsTheLimitsOfEscalation(String setting, String verdict) {
        tries("{\"name\": \"Lumen\", \"escalation\": {%s}}".formatted(setting), verdict);
    }

    @ParameterizedTest
    @CsvSource({"50, ok", "51, escalation.filters.rules"})
    void takesFiftyRules(int count, String verdict) {
        tries(filters(times(count, RULE)), verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"match\": \"any\", \"rules\": [%s]} | ok",
                "{\"match\": \"any\", \"rules\": [{\"match\": \"all\", \"rules\": [%s]}]}"
                        + " | escalation.filters.rules[0].rules[0]",
                "{\"field\": \"user.plan\", \"op\": \"is like\"} | escalation.filters.rules[0].op",
                "{\"field\": \"plan\", \"op\": \"is\"} | escalation.filters.rules[0].field",
                "\"plan\" | escalation.filters.rules[0]"
            })
    void nestsConditionsOnceAndSaysWhereTheyAreWrong(String rule, String verdict) {
        tries(filters(rule.formatted(RULE)), verdict);
    }

    @ParameterizedTest
    @CsvSource({"50, ok", "51, routing_rules"})
    void takesFiftyRoutingRules(int count, String verdict) {
        String rule =
                "{\"name\": \"r\", \"conditions\": {\"match\": \"all\", \"rules\": [%s]},"
                                .formatted(RULE)
                        + " \"acknowledgement\": \"ok\"}";
        tries("{\"name\": \"a\", \"routing_rules\": [%s]}".formatted(times(count, rule)), verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"acknowledgement\": \" \"                    | routing_rules.acknowledgement",
                "\"acknowledgement\": \"x\", \"action\": \"none\" | routing_rules[0].action",
                "\"acknowledgement\": \"x\", \"assignee\": \"Ada\" | routing_rules[0].assignee",
                "\"action\": \"routed_to_team\" | routing_rules[0].acknowledgement"
            })
    void refusesARoutingRuleThatCouldNotBeFollowed(String more, String field) {
        tries(
                "{\"name\": \"a\", \"routing_rules\": [{\"name\": \"r\", \"conditions\":"
                        + " {\"match\": \"all\", \"rules\": [%s]}, %s}]}".formatted(RULE, more),
                field);
    }

    @ParameterizedTest
    @CsvSource({"200, ok", "201, name"})
    void takesNamesOfTwoHundredCharacters(int length, String verdict) {
        tries("{\"name\": \"%s\"}".formatted("🙂".repeat(length)), verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\": null}", "{\"name\": 7}", "{\"name\": \" \"}"})
    void refusesAnAgentWithoutAName(String body) {
        tries(body, "name");
    }

    @Test
    void removesAnAgentOnce() {
        String agent = AGENTS + "/" + office.add(AGENTS, "{\"name\": \"Lumen\"}");

        assertThat(office.delete(agent).status()).isEqualTo(204);

        office.doesNotKnow(office.delete(agent));
        office.doesNotKnow(office.get(agent));
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, AGENTS + "/nobody"})
    void knowsNobodyOfAnotherId(String path) {
        office.doesNotKnow(office.get(path));
        office.doesNotKnow(office.patch(path, "{\"name\": \"x\"}"));
        office.doesNotKnow(office.delete(path));
    }

    @Test
    void isClosedToBrowsers() {
        office.isClosedToBrowsers(AGENTS);
        office.isClosedToBrowsers(NOBODY);
    }

    private void tries(String body, String verdict) {
        if (verdict.equals("ok")) {
            assertThat(office.add(AGENTS, body)).isNotBlank();
        } else {
            office.refuses(office.post(AGENTS, body), verdict);
        }
    }

    private static String filters(String rules) {
        return "{\"name\": \"a\", \"escalation\": {\"filters\": {\"match\": \"all\", \"rules\":"
                + " [%s]}}}".formatted(rules);
    }

    private static String times(int count, String json) {
        return IntStream.range(0, count).mapToObj(_ -> json).collect(joining(", "));
    }
}
