package ai.halo.rest.ticket;

import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.OneAtATime;
import ai.halo.application.ticket.InMemoryRoutingRules;
import ai.halo.application.ticket.KeepRoutingRules;
import ai.halo.application.ticket.OrderRoutingRules;
import ai.halo.application.workspace.InMemoryWorkspaces;
import ai.halo.domain.Json;
import ai.halo.rest.Office;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingRulesTest {

    private static final String RULES = "/api/v1/routing-rules";
    private static final String UNKNOWN = "00000000-0000-0000-0000-000000000009";

    private final OneAtATime transactions = new OneAtATime();
    private final InMemoryRoutingRules rules = new InMemoryRoutingRules();
    private final Office office =
            Office.with(
                    bean(
                            KeepRoutingRules.class,
                            new KeepRoutingRules(
                                    rules, new InMemoryWorkspaces(transactions), transactions)),
                    bean(OrderRoutingRules.class, new OrderRoutingRules(rules, transactions)));

    @BeforeEach
    void forget() {
        ids().forEach(id -> assertThat(office.delete(RULES + "/" + id).status()).isEqualTo(204));
    }

    @AfterAll
    void stop() {
        office.close();
    }

    @Test
    void addsARuleBehindTheOthers() {
        String first = office.add(RULES, rule("first"));
        String second = office.add(RULES, rule("second"));

        assertThat(ids()).containsExactly(first, second);
        assertThat(office.get(RULES).json().at("items").compact())
                .contains(
                        """
                        "name":"first","enabled":true,"conditions":{"match":"all","rules":\
                        [{"field":"user.plan","op":"is","value":"Team"}]},"actions":\
                        {"inbox":"VIP","priority":"priority","category":null,"assignee":null}\
                        """);
    }

    @Test
    void takesFiftyRulesAndNotOneMore() {
        for (int i = 0; i < 50; i++) {
            var _ = office.add(RULES, rule("rule " + i));
        }

        assertThat(office.post(RULES, rule("one more")).status()).isEqualTo(400);

        assertThat(ids()).hasSize(50);
    }

    @Test
    void changesOnlyWhatIsSent() {
        String rule = RULES + "/" + office.add(RULES, rule("first"));
        Json.Obj before = only();

        Json.Obj after = office.patch(rule, "{\"enabled\": false}").json();

        assertThat(after).isEqualTo(before.with("enabled", Json.bool(false)));
        assertThat(office.patch(rule, "{}").json()).isEqualTo(after);
        assertThat(office.patch(rule, "{\"actions\": {\"category\": \"bug\"}}").json())
                .isEqualTo(
                        after.with(
                                "actions",
                                Json.parse(
                                        """
                                        {"inbox": null, "priority": null, "category": "bug",
                                         "assignee": null}
                                        """)));
    }

    @Test
    void putsTheRulesIntoTheOrderTheyAreNamedIn() {
        String first = office.add(RULES, rule("first"));
        String second = office.add(RULES, rule("second"));
        String third = office.add(RULES, rule("third"));

        assertThat(order(third, first, second)).isEqualTo(200);

        assertThat(ids()).containsExactly(third, first, second);
    }

    @Test
    void wantsEveryRuleNamedOnce() {
        String first = office.add(RULES, rule("first"));
        String second = office.add(RULES, rule("second"));

        assertThat(order(first)).isEqualTo(400);
        assertThat(order(first, first)).isEqualTo(400);
        assertThat(order(first, second, second)).isEqualTo(400);
        assertThat(order(first, UNKNOWN)).isEqualTo(400);
        assertThat(order(first, "second")).isEqualTo(400);
        assertThat(order()).isEqualTo(400);
        assertThat(ids()).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"actions\": {}}                                               | name",
                "{\"name\": \" \", \"actions\": {}}                              | name",
                "{\"name\": \"r\"}                                               | actions",
                "{\"name\": \"r\", \"actions\": {\"priority\": \"high\"}}        | actions.priority",
                "{\"name\": \"r\", \"actions\": {\"assignee\": \"Ada\"}}         | actions.assignee",
                "{\"name\": \"r\", \"actions\": {\"inbox\": 7}}                  | actions.inbox",
                "{\"name\": \"r\", \"actions\": {}, \"conditions\": 7}           | conditions",
                "{\"name\": \"r\", \"actions\": {}, \"enabled\": \"yes\"}        | enabled"
            })
    void refusesWhatIsNoRule(String body, String field) {
        office.refuses(office.post(RULES, body), field);
    }

    @Test
    void knowsNoRuleOfAnotherId() {
        office.doesNotKnow(office.patch(RULES + "/" + UNKNOWN, "{}"));
        office.doesNotKnow(office.delete(RULES + "/" + UNKNOWN));
        office.doesNotKnow(office.delete(RULES + "/nothing"));
    }

    @Test
    void isClosedToBrowsers() {
        office.isClosedToBrowsers(RULES);
    }

    private int order(String... ids) {
        return office.put(
                        RULES + "/order",
                        Json.object().with("ids", Json.texts(List.of(ids))).compact())
                .status();
    }

    private List<String> ids() {
        var items = (Json.Arr) office.get(RULES).json().at("items");
        return items.items().stream().map(item -> ((Json.Obj) item).at("id").plain()).toList();
    }

    private Json.Obj only() {
        return (Json.Obj) ((Json.Arr) office.get(RULES).json().at("items")).items().getFirst();
    }

    private static String rule(String name) {
        return """
        {"name": "%s", "conditions": {"match": "all", "rules":
          [{"field": "user.plan", "op": "is", "value": "Team"}]},
         "actions": {"inbox": "VIP", "priority": "priority"}}
        """
                .formatted(name);
    }
}
