package ai.halo.domain.answering;

import static ai.halo.domain.answering.Scene.article;
import static ai.halo.domain.answering.Scene.asking;
import static ai.halo.domain.answering.Scene.cite;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.answering.Sentence.Layout;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.knowledge.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechLayoutTest {

    private static final Evidence REFUNDS =
            article("Refunds", "Intro. Refunds take five days. Ask within 14 days.");
    private static final Evidence SEATS = article("Seats", "A seat costs 9 per month.");

    private static Speech answer(Sentence... sentences) {
        return Grounding.ofFacts(
                asking("How do refunds work?").having(REFUNDS, SEATS), List.of(sentences));
    }

    @Test
    void setsBlocksApartAndKeepsTheirMarksOutsideCodeAndTables() {
        Speech speech =
                answer(
                        Sentence.of("Two ways.", cite(REFUNDS)),
                        new Sentence("1. Open.\n2. Click.", List.of(cite(SEATS)), Layout.BLOCK),
                        new Sentence("```\na[1]\n```", List.of(cite(SEATS)), Layout.BLOCK),
                        new Sentence(
                                "| a | b |\n|---|---|\n| 1 | 2 |",
                                List.of(cite(SEATS)),
                                Layout.BLOCK),
                        new Sentence("Then wait.", List.of(cite(SEATS)), Layout.PARAGRAPH));

        assertThat(speech.text())
                .isEqualTo(
                        """
                        Two ways. [1]

                        1. Open.
                        2. Click. [2]

                        ```
                        a[1]
                        ```
                        [2]

                        | a | b |
                        |---|---|
                        | 1 | 2 |

                        [2]

                        Then wait. [2]\
                        """);
    }

    @Test
    void speaksWithoutMarkdownAddressesAndMarks() {
        Speech speech =
                Grounding.ofFacts(
                        asking("How?").in(Mode.VOICE).having(SEATS),
                        List.of(
                                new Sentence(
                                        "1. Open **Settings** at https://app.example/settings\n2. See"
                                                + " [the guide](https://help.example/x) and `seats`.",
                                        List.of(cite(SEATS)),
                                        Layout.BLOCK)));

        assertThat(speech.text())
                .isEqualTo("1: Open Settings at the linked page 2: See the guide and seats.");
        assertThat(speech.sources()).hasSize(1);
    }
}
