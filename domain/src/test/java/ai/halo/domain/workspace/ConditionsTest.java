package ai.halo.domain.workspace;

import static ai.halo.domain.workspace.Conditions.Match.ALL;
import static ai.halo.domain.workspace.Conditions.Match.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static final Rule TRUE = new Rule("user.a", Operator.EXISTS, Json.Null.NULL);
    private static final Rule FALSE = new Rule("user.a", Operator.NOT_EXISTS, Json.Null.NULL);
    private static final Facts A = field -> field.equals("user.a") ? Json.text("x") : null;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    is          | "Team"                  | "team"                    | true
                    is          | "Team"                  | " TEAM "                  | true
                    is          | "Team"                  | "Teams"                   | false
                    is          | 10                      | "10"                      | true
                    is          | "10.0"                  | 10                        | true
                    is          | true                    | "true"                    | true
                    is          | 10                      | 11                        | false
                    is_not      | "Team"                  | "Business"                | true
                    is_not      | "Team"                  | "team"                    | false
                    contains    | "Acme Bikes"            | "BIKE"                    | true
                    contains    | "Acme Bikes"            | "car"                     | false
                    contains    | ["eu", "us"]            | "EU"                      | true
                    contains    | ["europe"]              | "eu"                      | false
                    starts_with | "Acme Bikes"            | "acme"                    | true
                    starts_with | "Acme Bikes"            | "bikes"                   | false
                    in          | "Team"                  | ["starter", "team"]       | true
                    in          | "Team"                  | ["starter"]               | false
                    in          | "Team"                  | "team"                    | false
                    in          | 5                       | [4, "5"]                  | true
                    gt          | 10                      | 9.99                      | true
                    gt          | 10                      | 10                        | false
                    gt          | "10"                    | 9                         | true
                    gt          | "ten"                   | 9                         | false
                    lt          | 9                       | 10                        | true
                    lt          | 10                      | 10                        | false
                    before      | "2026-01-01"            | "2026-01-02"              | true
                    before      | "2026-01-02"            | "2026-01-02"              | false
                    before      | "2026-01-01T23:30:00-01:00" | "2026-01-02T00:31:00Z" | true
                    before      | "yesterday"             | "2026-01-02"              | false
                    after       | "2026-01-03"            | "2026-01-02T12:00:00Z"    | true
                    after       | "2026-01-02"            | "2026-01-02"              | false
                    exists      | false                   | null                      | true
                    not_exists  | false                   | null                      | false
                    """)
    void comparesWhatIsKnownWithWhatIsGiven(String op, String known, String given, boolean holds) {
        var rule = new Rule("user.x", Operator.of(op), Json.parse(given));

        assertThat(rule.holdsFor(_ -> Json.parse(known))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "is, false",
        "is_not, true",
        "contains, false",
        "starts_with, false",
        "in, false",
        "gt, false",
        "lt, false",
        "before, false",
        "after, false",
        "exists, false",
        "not_exists, true"
    })
    void knowsNothingOfAnUnknownOrNullValue(String op, boolean holds) {
        var rule = new Rule("user.x", Operator.of(op), Json.text("2026-01-01"));

        assertThat(rule.holdsFor(_ -> null)).isEqualTo(holds);
        assertThat(rule.holdsFor(_ -> Json.Null.NULL)).isEqualTo(holds);
    }

    @Test
    void needsAllOrAny() {
        assertThat(new Conditions(ALL, List.of(TRUE, TRUE)).holdsFor(A)).isTrue();
        assertThat(new Conditions(ALL, List.of(TRUE, FALSE)).holdsFor(A)).isFalse();
        assertThat(new Conditions(ANY, List.of(FALSE, TRUE)).holdsFor(A)).isTrue();
        assertThat(new Conditions(ANY, List.of(FALSE, FALSE)).holdsFor(A)).isFalse();
    }

    @Test
    void holdsForEverybodyWhenEmpty() {
        assertThat(Conditions.NONE.holdsFor(A)).isTrue();
        assertThat(new Conditions(ANY, List.of()).holdsFor(A)).isTrue();
        assertThat(Conditions.NONE.isEmpty()).isTrue();
    }

    @Test
    void nestsOnce() {
        var inner = new Conditions(ANY, List.of(FALSE, TRUE));
        var outer = new Conditions(ALL, List.of(TRUE, inner));

        assertThat(outer.holdsFor(A)).isTrue();
        assertThatThrownBy(() -> new Conditions(ALL, List.of(outer)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("rules may be nested at most once");
    }

    @Test
    void takesFiftyRulesAndNoMore() {
        assertThat(new Conditions(ALL, Collections.nCopies(50, TRUE)).holdsFor(A)).isTrue();
        assertThatThrownBy(() -> new Conditions(ALL, Collections.nCopies(51, TRUE)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("rules must have at most 50 entries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user.plan",
                "company.mrr",
                "ticket.custom:area",
                "page.url",
                "message.text"
            })
    void asksAboutTheseFields(String field) {
        assertThat(new Rule(field, Operator.EXISTS, Json.Null.NULL).field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plan", "user.", "page.title", "message", "User.plan", "agent.name"})
    void asksAboutNoOthers(String field) {
        assertThatThrownBy(() -> new Rule(field, Operator.EXISTS, Json.Null.NULL))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("field must be user.<trait>");
    }

    @Test
    void limitsTheLengthOfAField() {
        assertThat(new Rule("user." + "x".repeat(100), Operator.EXISTS, Json.Null.NULL))
                .isNotNull();
        assertThatThrownBy(
                        () -> new Rule("user." + "x".repeat(101), Operator.EXISTS, Json.Null.NULL))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void namesTheOperatorsItKnows() {
        for (Operator operator : Operator.values()) {
            assertThat(Operator.of(operator.wire())).isEqualTo(operator);
        }
        assertThatThrownBy(() -> Operator.of("equals"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("op must be is, is_not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"match\":\"all\",\"rules\":[{\"field\":\"user.plan\",\"op\":\"is\",\"value\":\"Team\"}]}",
                "{\"match\":\"any\",\"rules\":[{\"field\":\"page.url\",\"op\":\"contains\",\"value\":\"x\"},"
                        + "{\"match\":\"all\",\"rules\":[]}]}"
            })
    void readsBackWhatItWrites(String json) {
        assertThat(ConditionsForm.write(ConditionsForm.read("filters", Json.parse(json))).compact())
                .isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    []                                                          | f must be an object {match, rules}
                    {"match": "some", "rules": []}                              | f.match must be all or any
                    {"match": "all"}                                            | f.rules must be an array
                    {"match": "all", "rules": [1]}                              | f.rules[0] must be an object {field, op, value}
                    {"match": "all", "rules": [{"field": "user.a"}]}            | f.rules[0].op must be a text
                    """)
    void saysWhereAConditionIsNotUnderstood(String json, String problem) {
        assertThatThrownBy(() -> ConditionsForm.read("f", Json.parse(json)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage(problem);
    }
}
