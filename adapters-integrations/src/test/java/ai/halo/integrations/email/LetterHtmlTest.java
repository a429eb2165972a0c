package ai.halo.integrations.email;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.email.Letter;
import ai.halo.application.email.Letter.Said;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.knowledge.Source;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterHtmlTest {

    @Test
    void showsTheStructureOfAnAnswer() {
        Document page =
                page(Post.answered("Ada", "**Yes**, see [help](https://help.example)\n\n- one"));

        assertThat(page.select("strong").eachText()).contains("Ada", "Yes");
        assertThat(page.select("a[href=https://help.example]").eachText()).containsExactly("help");
        assertThat(page.select("li").eachText()).containsExactly("one");
    }

    @Test
    void showsTheWordsOfACustomerAsTheyAre() {
        Document page =
                page(Post.asked("**x** [a](https://a.example) <b>y</b>\nhttps://b.example"));

        assertThat(page.select("a")).isEmpty();
        assertThat(page.select("b")).isEmpty();
        assertThat(page.body().wholeText())
                .contains("**x** [a](https://a.example) <b>y</b>\nhttps://b.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![pixel](https://track.example/p.gif)",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](//evil.example)",
                "[x](/relative)",
                "![x](https://a.example \"onload=x\")",
                "<style>body{background:url(https://a.example)}</style>",
                "</div></body><iframe src=https://a.example>",
                "<a href=https://a.example style=position:fixed>x</a>"
            })
    void loadsAndRunsNothing(String hostile) {
        Document page =
                page(
                        Post.asked(hostile),
                        Post.answered(hostile, hostile, new Source("1", hostile, hostile, "")));

        assertThat(page.select("script, img, iframe, style, a, link, object, form")).isEmpty();
        assertThat(page.select("[onerror], [onload], [src]")).isEmpty();
    }

    @Test
    void keepsWhatAPictureInAnAnswerShowed() {
        assertThat(page(Post.answered("Ada", "![A lamp](https://a.example/l.png)")).text())
                .contains("A lamp");
    }

    @Test
    void namesTheSourcesWithLinksToTheWebOnly() {
        Document page =
                page(
                        Post.answered(
                                "Ada",
                                "Yes",
                                new Source("1", "FAQ & more", "https://help.example/?a=1&b=2", ""),
                                new Source("2", "Own", "javascript:alert(1)", ""),
                                new Source("3", "Plan", null, "")));

        assertThat(page.select("ol li").eachText()).containsExactly("FAQ & more", "Own", "Plan");
        assertThat(page.select("ol a").eachAttr("href"))
                .containsExactly("https://help.example/?a=1&b=2");
    }

    @Test
    void mentionsPicturesAndWhatWasNotSaidToTheEnd() {
        Document page =
                page(
                        new Said(null, Post.NOON, "Look", false, true, 2, List.of()),
                        new Said("Ada", Post.NOON, "I see", true, false, 1, List.of()));

        assertThat(page.text()).contains("[2 pictures]", "[1 picture]", "I see […]");
    }

    @Test
    void saysWhenTheBeginningIsMissing() {
        var letter =
                new Letter(
                        Post.ID,
                        new EmailAddress("a@b"),
                        "Acme",
                        Post.NOON,
                        true,
                        List.of(Post.asked("x")));

        assertThat(LetterHtml.of(letter)).contains("Earlier messages are left out.");
        assertThat(LetterText.of(letter)).contains("Earlier messages are left out.");
        assertThat(LetterHtml.of(Post.letter())).doesNotContain("left out");
    }

    private static Document page(Said... said) {
        return Jsoup.parse(LetterHtml.of(Post.letter(said)));
    }
}
