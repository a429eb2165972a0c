package ai.halo.domain.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.company.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContextEntryTest {

    private static String rendered(String label, ContextType type, String json) {
        return new ContextEntry("key", label, type, Json.parse(json), Provenance.CLIENT).rendered();
    }

    @Test
    void readsIntegrationsAsPublished() {
        assertThat(
                        rendered(
                                "Sync Targets",
                                ContextType.INTEGRATION,
                                """
                                {"mail_chimp": {"connected": true, "status": "error", "error": "key revoked"},
                                 "zen_desk": {"connected": false, "status": "error"},
                                 "google_ads": {"connected": true, "status": "healthy"},
                                 "slack": {"connected": true},
                                 "crm": {"connected": true, "status": "error"},
                                 "pager": "paused"}\
                                """))
                .isEqualTo(
                        """
                        [Sync Targets] (integration)
                        - Mail chimp: connected, ERROR -- key revoked
                        - Zen desk: not connected
                        - Google ads: connected, healthy
                        - Slack: connected
                        - Crm: connected, ERROR
                        - Pager: paused\
                        """);
    }

    @Test
    void readsListsAsPublished() {
        assertThat(
                        rendered(
                                "Open Forms",
                                ContextType.LIST,
                                """
                                [{"label": "Contact form", "form_id": "f1", "status": "live"},
                                 {"form_id": "f2", "name": "Survey"},
                                 {"title": "Poll", "status": "draft", "votes": 3},
                                 {"form_id": "f3"},
                                 "Plain"]\
                                """))
                .isEqualTo(
                        """
                        [Open Forms] (list)
                        - "Contact form" (form_id: f1) -- live
                        - "Survey" (form_id: f2)
                        - "Poll" (votes: 3) -- draft
                        - (form_id: f3)
                        - "Plain\"\
                        """);
    }

    @Test
    void takesTheFirstOfLabelNameTitleAsTheMainText() {
        assertThat(
                        rendered(
                                "L",
                                ContextType.LIST,
                                "[{\"title\": \"t\", \"name\": \"n\", \"label\": \"l\"}]"))
                .isEqualTo("[L] (list)\n- \"l\" (title: t) (name: n)");
    }

    @ParameterizedTest
    @EnumSource(
            value = ContextType.class,
            names = {"ERROR", "STATUS", "CONFIG", "FEATURE", "METRIC", "RELATIONSHIP"})
    void readsTheOtherTypesByTheirValue(ContextType type) {
        String heading = "[Usage] (" + type.wire() + ")\n";

        assertThat(
                        rendered(
                                "Usage",
                                type,
                                "{\"seats_used\": 9, \"plan\": \"Team\", \"trial\": false}"))
                .isEqualTo(heading + "seats_used: 9\nplan: Team\ntrial: false");
        assertThat(
                        rendered(
                                "Usage",
                                type,
                                "[{\"area\": \"Sync\", \"message\": \"broken\"}, 7, \"x\"]"))
                .isEqualTo(heading + "- area: Sync, message: broken\n- 7\n- x");
        assertThat(rendered("Usage", type, "\"plain\"")).isEqualTo(heading + "plain");
        assertThat(rendered("Usage", type, "12.50")).isEqualTo(heading + "12.50");
        assertThat(rendered("Usage", type, "true")).isEqualTo(heading + "true");
    }

    @Test
    void namesNoTypeForACustomEntry() {
        assertThat(rendered("Note", ContextType.CUSTOM, "\"hello\"")).isEqualTo("[Note]\nhello");
    }

    @Test
    void readsAnEmptyEntryAsItsHeadingAlone() {
        for (String nothing : new String[] {"null", "[]", "{}"}) {
            assertThat(rendered("Forms", ContextType.LIST, nothing)).isEqualTo("[Forms] (list)");
            assertThat(rendered("Forms", ContextType.INTEGRATION, nothing))
                    .isEqualTo("[Forms] (integration)");
        }
    }

    @Test
    void readsNestedValuesAsCompactJson() {
        assertThat(rendered("Deep", ContextType.CONFIG, "{\"a\": {\"b\": [1, 2]}}"))
                .isEqualTo("[Deep] (config)\na: {\"b\":[1,2]}");
    }

    @ParameterizedTest
    @EnumSource(ContextType.class)
    void knowsItsTypesByTheirWords(ContextType type) {
        assertThat(ContextType.of("context.x.type", type.wire())).isEqualTo(type);
    }

    @Test
    void namesTheFieldOfAnUnknownType() {
        assertThatThrownBy(() -> ContextType.of("context.x.type", "List"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("context.x.type must be list, integration");
    }

    @ParameterizedTest
    @CsvSource({"100, 200, true", "101, 200, false", "100, 201, false"})
    void limitsKeysAndLabels(int key, int label, boolean fits) {
        Runnable made =
                () ->
                        new ContextEntry(
                                "k".repeat(key),
                                "l".repeat(label),
                                ContextType.CUSTOM,
                                Json.Null.NULL,
                                Provenance.CLIENT);
        if (fits) {
            made.run();
        } else {
            assertThatThrownBy(made::run).isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void refusesAnEntryWithoutKeyOrLabel() {
        assertThatThrownBy(() ->
                        new ContextEntry(
                                " ", "L", ContextType.CUSTOM, Json.Null.NULL, Provenance.CLIENT))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() ->
                        new ContextEntry(
                                "k", " ", ContextType.CUSTOM, Json.Null.NULL, Provenance.CLIENT))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("context.k.label must not be empty");
    }
}
