package ai.halo.integrations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownHtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plain HTML | plain-html",
                "Python: Flask and Jinja | python-flask-and-jinja",
                "`list`: things the customer has | list-things-the-customer-has",
                "1. List what a person would look up | 1-list-what-a-person-would-look-up",
                "The person's, or the company's? | the-persons-or-the-companys",
                "Content-Security-Policy | content-security-policy",
                "Grüße | grüße"
            })
    void givesHeadingsTheAddressesOfTheForges(String heading, String address) {
        assertThat(MarkdownHtml.of("## " + heading)).contains("<h2 id=\"" + address + "\">");
    }

    @Test
    void givesNoAddressTwice() {
        assertThat(MarkdownHtml.of("# More\n\n## More\n\n## More\n"))
                .contains("id=\"more\"", "id=\"more-1\"", "id=\"more-2\"");
        assertThat(MarkdownHtml.of("# More\n")).contains("id=\"more\"");
    }

    @Test
    void hidesWhatFollowsTheLanguageOfABlock() {
        assertThat(MarkdownHtml.of("```sh run=shell\nls\n```\n"))
                .isEqualTo("<pre><code class=\"language-sh\">ls\n</code></pre>\n");
    }

    @Test
    void showsTagsInsteadOfObeyingThem() {
        assertThat(MarkdownHtml.of("# A <script> in a heading\n\n<img src=x>\n"))
                .doesNotContain("<script>", "<img");
    }
}
