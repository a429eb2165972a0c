package ai.halo.domain.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraitsTest {

    private static Json.Obj object(String json) {
        return (Json.Obj) Json.parse(json);
    }

    private static Traits plan(String plan, Provenance provenance) {
        return Traits.of(Json.object().with("plan", plan), provenance);
    }

    @ParameterizedTest
    @CsvSource({
        "CLIENT, INTEGRATION",
        "INTEGRATION, SERVER",
        "SERVER, VERIFIED",
        "CLIENT, VERIFIED",
        "CLIENT, SERVER"
    })
    void letTheStrongestProvenanceWinInWhateverOrder(Provenance weak, Provenance strong) {
        assertThat(plan("claimed", weak).with(plan("proven", strong)).text("plan"))
                .isEqualTo("proven");
        assertThat(plan("proven", strong).with(plan("claimed", weak)).text("plan"))
                .isEqualTo("proven");
    }

    @Test
    void keepTheLastValueOfEachProvenance() {
        Traits traits =
                plan("Team", Provenance.SERVER)
                        .with(plan("Fake", Provenance.CLIENT))
                        .with(plan("Business", Provenance.SERVER));

        assertThat(traits.all()).hasSize(2);
        assertThat(traits.text("plan")).isEqualTo("Business");
    }

    @Test
    void mergeAdditively() {
        Traits traits =
                Traits.of(object("{\"a\": 1}"), Provenance.CLIENT)
                        .with(Traits.of(object("{\"b\": true}"), Provenance.CLIENT));

        assertThat(traits.winners().keySet()).containsExactly("a", "b");
        assertThat(traits.text("a")).isNull();
        assertThat(traits.value("c")).isNull();
    }

    @Test
    void nameAllReservedKeysAtOnce() {
        assertThat(
                        TraitSchema.USER.reservedAmong(
                                object(
                                        "{\"id\": 1, \"x\": 2, \"last_seen\": 3, \"company_id\": 4}")))
                .containsExactly("id", "last_seen", "company_id");
        assertThat(
                        TraitSchema.COMPANY.reservedAmong(
                                object("{\"health_score\": 1, \"company_id\": 4}")))
                .containsExactly("health_score");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Ann\", \"email\": \"a@b.example\", \"anything\": [1]}",
                "{\"signed_up_at\": \"2026-01-02\", \"renewal_date\": \"2026-01-02T03:04:05+01:00\"}",
                "{\"mrr\": 9.5, \"arr\": 0, \"on_contract\": false}",
                "{\"contract_term\": \"bi_annual\", \"payment_terms\": \"monthly\", \"renewal_status\": \"lost\"}",
                "{\"name\": null, \"mrr\": null, \"renewal_status\": null}"
            })
    void takeColumnsOfTheirType(String json) {
        assertThatCode(() -> TraitSchema.USER.check(object(json))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name": 7}                       | traits.name must be a text
                    {"signed_up_at": "yesterday"}     | traits.signed_up_at must be an ISO 8601 date or time
                    {"signed_up_at": 1700000000}      | traits.signed_up_at must be an ISO 8601 date or time
                    {"mrr": "9"}                      | traits.mrr must be a number
                    {"on_contract": "yes"}            | traits.on_contract must be true or false
                    {"contract_term": "weekly"}       | traits.contract_term must be one of annual, bi_annual, monthly, quarterly
                    """)
    void refuseColumnsOfAnotherType(String json, String problem) {
        assertThatThrownBy(() -> TraitSchema.USER.check(object(json)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage(problem);
    }

    @Test
    void limitTheLengthOfAName() {
        assertThatCode(() -> new Trait("x".repeat(100), Json.Null.NULL, Provenance.CLIENT))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Trait("x".repeat(101), Json.Null.NULL, Provenance.CLIENT))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Trait(" ", Json.Null.NULL, Provenance.CLIENT))
                .isInstanceOf(InvalidValue.class);
    }
}
