package ai.halo.integrations.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlBodyTest {

    @Test
    void readsTheMainContentOnly() {
        var read =
                HtmlBody.read(
                        """
                        <!doctype html><html><head><title>Reconnect – Acme Help</title>
                        <style>p { color: red }</style></head><body>
                        <header>Acme <a href="/">Home</a></header><nav><ul><li>Pricing</ul></nav>
                        <main><h1>Reconnect HubSpot <a href="#reconnect">#</a></h1>
                        <p>Your token expires
                           after <b>90&nbsp;days</b>.</p><script>track()</script></main>
                        <footer>© Acme</footer></body></html>
                        """);

        assertThat(read.title()).isEqualTo("Reconnect HubSpot");
        assertThat(read.text())
                .isEqualTo("# Reconnect HubSpot\n\nYour token expires after 90 days.");
    }

    @Test
    void readsAPageThatMarksNoMainContentWithoutWhatIsAroundIt() {
        assertThat(
                        textOf(
                                "<header>Acme</header><section><header><h2>Plans</h2></header>"
                                        + "<p>Three.</section><aside>Ad</aside><footer>©</footer>"))
                .isEqualTo("## Plans\n\nThree.");
    }

    @Test
    void takesThePagesOwnTitleWhenItHasNoHeading() {
        assertThat(HtmlBody.read("<title> Plans </title><p>Three.").title()).isEqualTo("Plans");
        assertThat(HtmlBody.read("<p>Three.").title()).isNull();
    }

    @Test
    void knowsAHeadingHoweverItIsWrapped() {
        assertThat(textOf("<h2><div>Plans</div></h2><h3></h3><p>Three."))
                .isEqualTo("## Plans\n\nThree.");
        assertThat(textOf("<a href=https://a.example><h2>Plans</h2></a><p>Three."))
                .isEqualTo("## Plans\n\nThree.");
    }

    @Test
    void writesListsAsLists() {
        assertThat(
                        textOf(
                                "<p>Steps:<ol start=2><li>Open<ul><li>Settings<li>Keys</ul>"
                                        + "<li><p>Save</p><p>Wait</p></ol><p>Done"))
                .isEqualTo(
                        """
                        Steps:

                        2. Open
                           - Settings
                           - Keys
                        3. Save

                           Wait

                        Done\
                        """);
    }

    @Test
    void writesWhatIsNestedVeryDeepAtADepthThatCanBeRead() {
        var deep = "<ul><li>x".repeat(100) + "</ul>".repeat(100);

        assertThat(textOf(deep + "<p>y").lines().map(line -> line.replaceFirst("[-x]+.*", "")))
                .allMatch(indentation -> indentation.length() <= 16)
                .endsWith("", "y");
    }

    @Test
    void writesCodeAsItStands() {
        assertThat(
                        textOf(
                                "<p>Run <code>halo  demo</code>:"
                                        + "<pre><code class='hljs language-bash'>halo demo\n  &lt;x>\n"
                                        + "</code></pre>"))
                .isEqualTo("Run `halo demo`:\n\n```bash\nhalo demo\n  <x>\n```");
    }

    @Test
    void writesTablesAsTables() {
        assertThat(
                        textOf(
                                "<table><caption>Plans</caption><tr><th>Plan<th>Seats</tr>"
                                        + "<tr><td>Free<td><p>3|4</p><p>or so</p></table>"))
                .isEqualTo("Plans\n\n| Plan | Seats |\n|---|---|\n| Free | 3\\|4 or so |");
    }

    @Test
    void readsATableThatOnlyArrangesThingsInItsOrder() {
        assertThat(textOf("<table><tr><td><h2>Plans</h2>Three.<td>Ask us.</table>"))
                .isEqualTo("## Plans\n\nThree.\n\nAsk us.");
    }

    @Test
    void followsALinkWithItsAddress() {
        assertThat(
                        textOf(
                                "See <a href=https://a.example/b>the <b>guide</b></a>, <a"
                                        + " href=javascript:x>this</a> or <a"
                                        + " href=https://a.example>a.example</a>."))
                .isEqualTo("See the guide (https://a.example/b), this or a.example.");
    }

    @Test
    void quotesAndReadsWhatAPictureShows() {
        assertThat(textOf("<blockquote><p>One<p>Two</blockquote><img alt='A chart' src=x>"))
                .isEqualTo("> One\n>\n> Two\n\nA chart");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p hidden>x</p>",
                "<p style='color:red;DISPLAY : none'>x</p>",
                "<div aria-hidden=true><p>x</div>",
                "<template>x</template>",
                "<noscript>x</noscript>",
                "<button>x</button>",
                "<svg><text>x</text></svg>",
                "<!-- x -->",
                "<div role=navigation>x</div>",
                "<style>x</style>",
            })
    void readsNothingThatIsNotShown(String hidden) {
        assertThat(textOf("<p>Before</p>" + hidden + "<p>After</p>")).isEqualTo("Before\n\nAfter");
    }

    private static String textOf(String html) {
        return HtmlBody.read(html).text();
    }
}
