package ai.halo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "0",
                "-1.5",
                "\"\"",
                "\"a\\\"b\\\\c\\n\"",
                "[]",
                "{}",
                "[1,[2,{}]]",
                "{\"b\":1,\"a\":[null,\"x\"]}",
                "\"ä € 😀\"",
                "123456789012345678901234567890.5"
            })
    void readsWhatItWrites(String json) {
        assertThat(Json.parse(json).compact()).isEqualTo(json);
    }

    @Test
    void allowsWhiteSpaceBetweenTokens() {
        assertThat(Json.parse(" \t\r\n{ \"a\" : [ 1 , 2 ] } ").compact())
                .isEqualTo("{\"a\":[1,2]}");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"\\u0041\\/\\t\"', '\"A/\\t\"'",
        "'\"\\ud83d\\ude00\"', '\"😀\"'",
        "'\"\\u001e\"', '\"\\u001e\"'",
        "'\"\\ud83d\"', '\"\\ud83d\"'"
    })
    void readsEscapesAndWritesControlsAndLoneSurrogatesEscaped(String json, String written) {
        assertThat(Json.parse(json).compact()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "nul", "tru", "{", "[", "[1", "[1,", "[1,]", "{\"a\"}", "{\"a\":}",
                        "{\"a\":1,}", "{a:1}",
                "'a'", "\"a", "\"\\x\"", "\"\\u12g4\"", "01", "1.", ".5", "+1", "1e", "1e1234",
                        "--1", "1 2", "[] []",
                "NaN", "Infinity", "\"\n\"", "{\"a\":1 \"b\":2}", "[1 2]", "//", "\u0000"
            })
    void refusesWhatIsNotJson(String json) {
        assertThatThrownBy(() -> Json.parse(json)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void saysWhereItStumbled() {
        assertThatThrownBy(() -> Json.parse("{\"a\": oops}"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("body is not JSON (at character 7)");
    }

    @Test
    void refusesAMemberNamedTwice() {
        assertThatThrownBy(() -> Json.parse("{\"a\":1,\"a\":2}"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("names the member \"a\" twice");
    }

    @Test
    void goesSixtyFourLevelsDeepAndNoDeeper() {
        assertThat(Json.parse("[".repeat(64) + "]".repeat(64))).isNotNull();
        assertThatThrownBy(() -> Json.parse("[".repeat(66) + "]".repeat(66)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("64 levels");
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void takesNumbersOfFourHundredCharacters() {
        assertThat(Json.parse("1".repeat(400)).plain()).hasSize(400);
        assertThatThrownBy(() -> Json.parse("1".repeat(401))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void countsBytesOfItsCompactForm() {
        assertThat(Json.parse("{ \"ä\" : \"€\" }").bytes()).isEqualTo("{\"ä\":\"€\"}".length() + 3);
    }

    @Test
    void readsPlainly() {
        assertThat(Json.parse("\"a\"").plain()).isEqualTo("a");
        assertThat(Json.parse("1e2").plain()).isEqualTo("100");
        assertThat(Json.parse("true").plain()).isEqualTo("true");
        assertThat(Json.parse("[\"a\",1]").plain()).isEqualTo("[\"a\",1]");
        assertThat(Json.Null.NULL.plain()).isEqualTo("null");
    }

    @Test
    void keepsTheOrderOfMembersAndAddsOrReplacesOne() {
        Json.Obj object = Json.object().with("b", "1").with("a", "2");

        assertThat(object.with("b", "3").compact()).isEqualTo("{\"b\":\"3\",\"a\":\"2\"}");
        assertThat(object.compact()).isEqualTo("{\"b\":\"1\",\"a\":\"2\"}");
        assertThat(object.get("c")).isNull();
        assertThat(object.at("c")).isEqualTo(Json.Null.NULL);
    }
}
