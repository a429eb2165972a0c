package ai.halo.integrations.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Reconnect\n\nYour token expires after 90 days.",
                "Steps:\n\n1. Open Settings\n2. Choose Integrations\n   - HubSpot\n   - Slack\n3. Save",
                "3. Third\n4. Fourth",
                "Run this:\n\n```bash\nhalo demo  # here\n\nhalo stop\n```\n\nThen wait.",
                "| Plan | Seats |\n|---|---|\n| Free | 3 |\n| Team | 25 |",
                "> Take care.\n>\n> Really.",
                "1. Run\n   ```\n   halo start\n   ```\n2. Wait",
                "Call `open_bank_account_4821` with its id.",
                "Press `` ` `` twice.",
                "- One\n\n  More about one\n- Two",
            })
    void keepsWhatIsPlainAlready(String markdown) {
        assertThat(MarkdownBody.read(markdown).text()).isEqualTo(markdown);
    }

    @Test
    void readsEveryWayOfWritingAHeadingAsOne() {
        assertThat(textOf("Reconnect\n=====\n\nWhy\n---\n\n### How ###"))
                .isEqualTo("# Reconnect\n\n## Why\n\n### How");
    }

    @Test
    void fencesIndentedCode() {
        assertThat(textOf("Run\n\n    halo demo\n    halo stop\n"))
                .isEqualTo("Run\n\n```\nhalo demo\nhalo stop\n```");
    }

    @Test
    void fencesCodeThatHoldsAFenceWithALongerOne() {
        assertThat(textOf("~~~~ md {1}\n```\nx\n```\n~~~~")).isEqualTo("````md\n```\nx\n```\n````");
    }

    @Test
    void dropsEmphasisAndJoinsTheLinesOfAParagraph() {
        assertThat(textOf("Press **Save**\nand *wait*\\\nuntil it is done"))
                .isEqualTo("Press Save and wait\nuntil it is done");
    }

    @Test
    void followsALinkWithItsAddressWhereverThatStood() {
        assertThat(textOf("See [the guide][1] or <https://a.example/b>.\n\n[1]: https://a.example"))
                .isEqualTo("See the guide (https://a.example) or https://a.example/b.");
    }

    @Test
    void leavesOutAddressesThatLeadNowhereOutsideTheirPage() {
        assertThat(textOf("[run](javascript:alert(1)), [up](#top), [next](../next.md)"))
                .isEqualTo("run, up, next");
    }

    @Test
    void readsWhatAPictureShows() {
        assertThat(textOf("![The settings page](data:image/png;base64,AAAA)"))
                .isEqualTo("The settings page");
    }

    @Test
    void readsHtmlInsideAsHtml() {
        assertThat(
                        textOf(
                                """
                                Before<br>after

                                <details><summary>Why?</summary>

                                Because.

                                </details>

                                <ol><li>One<li>Two</ol>
                                """))
                .isEqualTo("Before\nafter\n\nWhy?\n\nBecause.\n\n1. One\n2. Two");
    }

    @Test
    void dropsScriptsStylesAndComments() {
        assertThat(
                        textOf(
                                """
                                <script>
                                steal()

                                again()
                                </script>

                                <!-- a

                                b -->

                                Hello <script>steal()</script><b>you</b>
                                """))
                .isEqualTo("Hello you");
    }

    @Test
    void takesItsTitleFromTheFrontMatterAndReadsNothingElseOfIt() {
        var read = MarkdownBody.read("---\ntags: [a]\ntitle: \"Plans: all\"\n---\n# Plans\n\nText");

        assertThat(read.title()).isEqualTo("Plans: all");
        assertThat(read.text()).isEqualTo("# Plans\n\nText");
    }

    @Test
    void takesItsTitleFromTheFirstHeadingOtherwise() {
        assertThat(MarkdownBody.read("## Small\n\n# The [plans](/p)\n\n# More").title())
                .isEqualTo("The plans");
        assertThat(MarkdownBody.read("Nothing but text").title()).isNull();
    }

    @Test
    void doesNotTakeARuleForFrontMatter() {
        assertThat(textOf("---\n\nOne\n\n---\n\nTwo")).isEqualTo("One\n\nTwo");
    }

    private static String textOf(String markdown) {
        return MarkdownBody.read(markdown).text();
    }
}
