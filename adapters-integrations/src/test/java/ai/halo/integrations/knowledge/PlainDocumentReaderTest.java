package ai.halo.integrations.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.knowledge.DocumentReader;
import ai.halo.domain.knowledge.Format;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlainDocumentReaderTest {

    private static final int LONGEST_BODY = 500_000;

    private final DocumentReader reader = new PlainDocumentReader();

    @Test
    void leavesPlainTextAsItIs() {
        var read = reader.read(Format.TEXT, "\uFEFFFirst\r\n  <b>second</b>\r\tthird & *last*\n");

        assertThat(read.text()).isEqualTo("First\n  <b>second</b>\n\tthird & *last*");
        assertThat(read.title()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void dropsWhatCanBeNeitherSeenNorStored(Format format) {
        assertThat(reader.read(format, "a\0b\u0007c\uD800d\u00ADe\uFFFEf 👍🏽").text())
                .isEqualTo("abcdef 👍🏽");
    }

    @Test
    void dropsSuchCharactersSpelledAsEntitiesToo() {
        assertThat(
                        reader.read(Format.HTML, "<h1>a&#1;b&#x7f;</h1>&bogus; &#xD800;&#9999999;")
                                .title())
                .isEqualTo("ab");
        assertThat(reader.read(Format.MARKDOWN, "a&#1;b &nope; &#x110000;").text())
                .isEqualTo("ab &nope; \uFFFD");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void readsNothingFromNothing(Format format) {
        assertThat(reader.read(format, " \n ").text()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"repeatedBodies", "lopsidedBodies"})
    void readsAnyBodyWithoutComplaint(String body) {
        for (var format : Format.values()) {
            assertThat(reader.read(format, body).text()).hasSizeLessThan(20 * LONGEST_BODY);
        }
    }

    static Stream<String> repeatedBodies() {
        return Stream.of(
                        ">",
                        "1. ",
                        "*a ",
                        "[",
                        "![",
                        "[a](",
                        "`a``",
                        "<",
                        "<div>",
                        "<b x=1><p>",
                        "<a href=x>",
                        "<table><tr><td>",
                        "<ol><li>a",
                        "<svg>",
                        "<script>",
                        "<!--",
                        "<pre>",
                        "&#0;",
                        "\0",
                        "|a|\n",
                        "---\na: ",
                        "    ",
                        "a\n===\n",
                        "<h1>a",
                        "\uD83D",
                        "[a]: b\n",
                        "```\n",
                        "](")
                .map(piece -> piece.repeat(100_000 / piece.length()));
    }

    static Stream<String> lopsidedBodies() {
        return Stream.of(
                "- ".repeat(100_000) + "a" + "\n".repeat(300_000),
                "> ".repeat(100_000) + "a\n".repeat(150_000),
                "<ul><li>".repeat(20_000) + "<p>a".repeat(85_000),
                "<b x=1>".repeat(20_000) + "<p>a".repeat(90_000),
                "<table><tr><td>".repeat(10_000) + "a ".repeat(175_000),
                "<table><tr>" + "<td>a".repeat(50_000) + "<tr><td>b".repeat(27_000),
                "---\ntitle: a" + " ".repeat(490_000) + "b\n---\n",
                "<p style='display" + " ".repeat(490_000) + "'>a",
                "[".repeat(250_000) + "](".repeat(125_000));
    }
}
