package ai.halo.domain.knowledge;

import static ai.halo.domain.knowledge.Sentence.Kind.CODE;
import static ai.halo.domain.knowledge.Sentence.Kind.HEADING;
import static ai.halo.domain.knowledge.Sentence.Kind.PROSE;
import static ai.halo.domain.knowledge.Sentence.Kind.ROW;
import static ai.halo.domain.knowledge.Sentence.Kind.STEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @Test
    void endWithTheirFullStop() {
        assertThat(Sentences.of("Open the app. Is it new? Sign in! Then “wait…” Done"))
                .extracting(Sentence::text)
                .containsExactly("Open the app.", "Is it new?", "Sign in!", "Then “wait…”", "Done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pick a plan, e.g. Pro, or i.e. Team.",
                "It costs 3.50 USD vs. 4.00 EUR.",
                "See https://halo.example/a.html?x=1. html is not a sentence.",
                "Ask Dr. Smith or J. Doe about Fig. 3.",
                "It came on Jan. 3 with form No. 5 of p. 12.",
                "Open settings.json and set v2.1 there.",
                "1. Open the page and 2. press Go.",
                "She said “yes.” and left."
            })
    void goOnAfterAStopThatEndsNothing(String text) {
        assertThat(Sentences.of(text)).extracting(Sentence::text).containsExactly(text);
    }

    @Test
    void endAfterAShortAnswerAndAfterANumber() {
        assertThat(Sentences.of("Is it free? No. Up to 20. Then it renews."))
                .extracting(Sentence::text)
                .containsExactly("Is it free?", "No.", "Up to 20.", "Then it renews.");
    }

    @Test
    void keepHeadingsStepsRowsAndCodeWhole() {
        String text =
                """
                ## Reconnect. Twice.

                Do this. It is quick:
                1. Open the page. Wait.
                   It is slow.
                2) Press "Go".
                - or stop

                ```sh
                halo demo. Now

                # not a heading
                ```
                | Plan | Price. Yes |
                ---
                The end
                """;

        assertThat(Sentences.of(text))
                .extracting(Sentence::kind, Sentence::text)
                .containsExactly(
                        tuple(HEADING, "## Reconnect. Twice."),
                        tuple(PROSE, "Do this."),
                        tuple(PROSE, "It is quick:"),
                        tuple(STEP, "1. Open the page. Wait.\n   It is slow."),
                        tuple(STEP, "2) Press \"Go\"."),
                        tuple(STEP, "- or stop"),
                        tuple(CODE, "```sh\nhalo demo. Now\n\n# not a heading\n```"),
                        tuple(ROW, "| Plan | Price. Yes |"),
                        tuple(PROSE, "The end"));
    }

    @Test
    void keepACodeBlockThatIsNeverClosed() {
        assertThat(Sentences.of("Run:\n~~~\nhalo start\n"))
                .extracting(Sentence::kind, Sentence::text)
                .containsExactly(tuple(PROSE, "Run:"), tuple(CODE, "~~~\nhalo start"));
    }

    @Test
    void sayWhereTheyStandInTheText() {
        String text = "  One.  Two.\n\nThree.";

        assertThat(Sentences.of(text))
                .allSatisfy(sentence ->
                        assertThat(text.substring(sentence.start(), sentence.end()))
                                .isEqualTo(sentence.text()));
    }

    @Test
    void areNoneInABlankText() {
        assertThat(Sentences.of(" \n\n ")).isEmpty();
    }
}
