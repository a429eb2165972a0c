package ai.halo.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighlightPresetsTest {

    private static final Json.Obj PLAN =
            Json.object().with("name", "Change plan").with("selector", "#upgrade");

    @Test
    void readsWhatAStyleSays() {
        Json.Obj told =
                PLAN.with("label", "Here")
                        .with("url", "/billing")
                        .with("options", Json.parse("{\"duration\": 0, \"scroll\": false}"));

        assertThat(read(told))
                .isEqualTo(
                        new HighlightPreset(
                                "Change plan",
                                "#upgrade",
                                "Here",
                                "/billing",
                                new HighlightOptions(0, false)));
        assertThat(read(PLAN))
                .isEqualTo(
                        new HighlightPreset(
                                "Change plan", "#upgrade", null, null, HighlightOptions.AS_USUAL));
    }

    @Test
    void areNoneWhereAStyleSaysNothing() {
        assertThat(HighlightPresets.in(Json.object().with("primary_color", "#fff")).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"name, 100", "selector, 500", "label, 200"})
    void keepTextsWithinTheirLimits(String field, int max) {
        assertThat(read(PLAN.with(field, "x".repeat(max)))).isNotNull();
        assertThatThrownBy(() -> read(PLAN.with(field, "x".repeat(max + 1))))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        odd ->
                                assertThat(odd)
                                        .returns(
                                                "highlight_presets[0]." + field,
                                                InvalidValue::field)
                                        .returns(
                                                "must have at most %d characters".formatted(max),
                                                InvalidValue::problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "selector"})
    void wantANameAndASelector(String field) {
        assertThatThrownBy(() -> read(PLAN.with(field, Json.Null.NULL)))
                .hasMessage("highlight_presets[0]." + field + " is required: send a text");
        assertThatThrownBy(() -> read(PLAN.with(field, " ")))
                .hasMessage("highlight_presets[0]." + field + " must not be empty");
    }

    @Test
    void areFiftyAtMost() {
        assertThat(HighlightPresets.in(style(named(50))).all()).hasSize(50);
        assertThatThrownBy(() -> HighlightPresets.in(style(named(51))))
                .hasMessage("highlight_presets must have at most 50 entries");
    }

    @Test
    void haveEachANameOfItsOwn() {
        assertThatThrownBy(() ->
                        HighlightPresets.in(
                                style(List.of(PLAN, PLAN.with("name", " change PLAN")))))
                .hasMessage("highlight_presets[1].name is taken by an earlier entry: send another");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/billing",
                "/billing?tab=plan#change",
                "https://app.example",
                "https://app.example/billing",
                "HTTP://localhost:8080/a",
                "https://app.example?x=1"
            })
    void leadToPages(String url) {
        assertThat(read(PLAN.with("url", url)).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "billing",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "https:/evil.example",
                "https://",
                "https://app.example@evil.example",
                "https://app.example\\@evil.example/",
                "https://app.example /x",
                "/a b"
            })
    void leadNowhereElse(String url) {
        assertThatThrownBy(() -> read(PLAN.with("url", url)))
                .hasMessageStartingWith("highlight_presets[0].url must begin with https://");
    }

    @Test
    void keepAddressesWithinTheirLimit() {
        assertThat(read(PLAN.with("url", "/" + "x".repeat(1_999)))).isNotNull();
        assertThatThrownBy(() -> read(PLAN.with("url", "/" + "x".repeat(2_000))))
                .hasMessageContaining("at most 2,000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "600000", "8e3"})
    void lightUpForAsLongAsTheySay(String duration) {
        assertThat(read(lasting(duration)).options().duration()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "600001", "0.5", "1e300", "\"8000\"", "[]"})
    void lightUpForNoOtherTime(String duration) {
        assertThatThrownBy(() -> read(lasting(duration)))
                .hasMessage(
                        "highlight_presets[0].options.duration must be a whole number between 0 and"
                                + " 600,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": 7}", "{\"options\": []}", "{\"options\": {\"scroll\": 1}}"})
    void refuseWhatIsOfAnotherKind(String odd) {
        assertThatThrownBy(() -> read(PLAN.and((Json.Obj) Json.parse(odd))))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("highlight_presets[0].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "{}", "\"x\"", "true", "[7]", "[null]"})
    void areAnArrayOfObjects(String odd) {
        assertThatThrownBy(() ->
                        HighlightPresets.in(
                                Json.object().with("highlight_presets", Json.parse(odd))))
                .hasMessageStartingWith("highlight_presets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "{}", "[7, null, {}, {\"name\": \"x\"}]"})
    void areReadLenientlyWhereTheyWereKeptBefore(String odd) {
        Json.Obj style = Json.object().with("highlight_presets", Json.parse(odd));

        assertThat(HighlightPresets.legibleIn(style).isEmpty()).isTrue();
    }

    @Test
    void keepWhatCanBeUnderstoodOfAnOddStyle() {
        Json.Obj evil = PLAN.with("name", "Evil").with("url", "javascript:alert(1)");

        assertThat(HighlightPresets.legibleIn(style(List.of(evil, PLAN, PLAN))).all())
                .containsExactly(read(PLAN));
        assertThat(HighlightPresets.legibleIn(style(named(60))).all()).hasSize(50);
    }

    @ParameterizedTest
    @CsvSource({
        "/billing, https://app.example/billing, true",
        "/billing, https://app.example/billing/?tab=x#y, true",
        "/billing, /billing, true",
        "/billing, https://app.example/home, false",
        "/, https://app.example, true",
        "https://app.example/billing, https://APP.example/billing, true",
        "https://app.example/billing, https://other.example/billing, false",
        "https://app.example/billing, /billing, true",
        "/app?tab=plan, https://app.example/app?tab=plan, true",
        "/app?tab=plan, https://app.example/app?tab=home, false",
        "/app#plan, https://app.example/app#plan, true",
        "/app#plan, https://app.example/app, false"
    })
    void knowTheirPage(String url, String page, boolean here) {
        HighlightPreset preset = read(PLAN.with("url", url));

        assertThat(preset.here(page)).isEqualTo(here);
        assertThat(preset.elsewhere(page)).isEqualTo(!here);
    }

    @Test
    void mayBeAnywhereUntilTheyAreToldWhere() {
        assertThat(read(PLAN).here("/billing")).isFalse();
        assertThat(read(PLAN).elsewhere("/billing")).isFalse();
        assertThat(read(PLAN.with("url", "/billing")).elsewhere(null)).isFalse();
    }

    private static Json.Obj lasting(String duration) {
        return PLAN.with("options", Json.object().with("duration", Json.parse(duration)));
    }

    private static HighlightPreset read(Json.Obj preset) {
        return HighlightPresets.in(style(List.of(preset))).all().getFirst();
    }

    private static List<Json.Obj> named(int count) {
        return IntStream.range(0, count).mapToObj(i -> PLAN.with("name", "Thing " + i)).toList();
    }

    private static Json.Obj style(List<Json.Obj> presets) {
        return Json.object().with("highlight_presets", new Json.Arr(List.copyOf(presets)));
    }
}
