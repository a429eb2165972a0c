package ai.halo.integrations.email;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.email.Letter.Said;
import ai.halo.domain.knowledge.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTextTest {

    @Test
    void isWhatWasSaidWordForWord() {
        var source = new Source("1", "FAQ", "https://help.example/faq", "");
        var bare = new Source("2", "Plan", null, "");

        assertThat(
                        LetterText.of(
                                Post.letter(
                                        new Said(
                                                null, Post.NOON, "Look", false, true, 1, List.of()),
                                        Post.answered("Ada", "**Yes** <b>", source, bare))))
                .isEqualTo(
                        """
                        Your conversation with Acme

                        You, 2026-01-02 12:00 UTC
                        Look
                        [1 picture]

                        Ada, 2026-01-02 12:00 UTC
                        **Yes** <b>
                        - FAQ: https://help.example/faq
                        - Plan
                        """);
    }

    @Test
    void keepsNamesOnTheirLine() {
        assertThat(LetterText.of(Post.letter("A\r\nB", Post.answered("Eve\nYou, now", "x"))))
                .startsWith("Your conversation with A  B\n\nEve You, now, 2026-");
    }
}
