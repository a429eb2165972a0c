package ai.halo.llm.answering;

import static ai.halo.application.answering.ReasonerContract.EXPORT;
import static ai.halo.application.answering.ReasonerContract.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.answering.Citation;
import ai.halo.domain.answering.Citation.OfContext;
import ai.halo.domain.answering.Citation.OfPassage;
import ai.halo.domain.answering.Citation.OfTrait;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.answering.Sentence.Layout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitedSpeechTest {

    private static final Citation FIRST = new OfPassage(EXPORT.passage());
    private static final Citation SECOND = new OfPassage(PASSWORD.passage());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Open Settings [1]. Choose Export [2].",
                "Open Settings. [1] Choose Export. [2]",
                "Open Settings.[1] Choose Export.[2]",
                "@answer\nOpen Settings [1]. Choose Export [2]."
            })
    void knowsWhichSentenceAMarkBelongsTo(String words) {
        assertThat(sentences(words))
                .containsExactly(
                        Sentence.of("Open Settings.", FIRST),
                        Sentence.of("Choose Export.", SECOND));
    }

    @Test
    void readsSeveralMarksOfOneSentence() {
        assertThat(sentences("You are on Pro [t:plan][c:sync] and may export [1, 2][1]."))
                .containsExactly(
                        Sentence.of(
                                "You are on Pro and may export.",
                                new OfTrait("plan"),
                                new OfContext("sync"),
                                FIRST,
                                SECOND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Open Settings.", "Open Settings:\n```\nx\n```"})
    void readsMoreMarksThanAnyStackHasRoomFor(String words) {
        assertThat(sentences(words + "[1]".repeat(100_000)).getFirst().citations())
                .containsExactly(FIRST);
    }

    @Test
    void leavesASentenceWithoutMarksWithoutSource() {
        assertThat(sentences("Exports are free. Open Settings [1]."))
                .containsExactly(
                        Sentence.of("Exports are free."), Sentence.of("Open Settings.", FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0]", "[3]", "[999]"})
    void citesNothingThatWasShownWhereTheNumberIsWrong(String mark) {
        assertThat(sentences("Exports are free " + mark + ".").getFirst().citations())
                .hasSize(1)
                .doesNotContain(FIRST, SECOND);
    }

    @Test
    void keepsAListWholeAndCitesItByItsAnnouncement() {
        assertThat(sentences("To export [1]:\n\n1. Open Settings\n2. Choose Export\n\nDone [2]."))
                .containsExactly(
                        Sentence.of("To export:", FIRST),
                        new Sentence(
                                "1. Open Settings\n2. Choose Export", List.of(FIRST), Layout.BLOCK),
                        new Sentence("Done.", List.of(SECOND), Layout.PARAGRAPH));
    }

    @Test
    void citesAnAnnouncementByWhatItAnnounces() {
        assertThat(sentences("Do this:\n- Open Settings\n- Choose Export [1]"))
                .containsExactly(
                        Sentence.of("Do this:", FIRST),
                        new Sentence(
                                "- Open Settings\n- Choose Export", List.of(FIRST), Layout.BLOCK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Run this:\n```sh\nx[1]\n```\n[1]", "Run this:\n```sh\nx[1]\n``` [1]"})
    void findsNoMarksInCodeButAfterIt(String words) {
        assertThat(sentences(words))
                .containsExactly(
                        Sentence.of("Run this:", FIRST),
                        new Sentence("```sh\nx[1]\n```", List.of(FIRST), Layout.BLOCK));
    }

    @Test
    void findsNoMarksInInlineCodeOrLinks() {
        assertThat(sentences("Use `row[2]` as [1](https://x.test) says [1]."))
                .containsExactly(Sentence.of("Use `row[2]` as [1](https://x.test) says.", FIRST));
    }

    @Test
    void startsAParagraphWhereTheModelDid() {
        assertThat(sentences("One [1].\n\nTwo [1]."))
                .extracting(Sentence::layout)
                .containsExactly(Layout.RUNNING, Layout.PARAGRAPH);
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, GREETING",
        "thanks, THANKS",
        "introduction, INTRODUCTION",
        "clarify, CLARIFICATION",
        "unknown, UNKNOWN"
    })
    void readsTheTagOfACourtesy(String tag, Move.Kind kind) {
        var speech = CitedSpeech.read("@" + tag + "\nWell.", List.of());

        assertThat(speech.courtesy()).isEqualTo(kind);
        assertThat(speech.sentences()).containsExactly(Sentence.of("Well."));
    }

    @Test
    void forgetsTheSentenceThatWasCutOff() {
        assertThat(
                        CitedSpeech.read("Open Settings [1]. Then choo", List.of(EXPORT))
                                .withoutItsLast()
                                .sentences())
                .containsExactly(Sentence.of("Open Settings.", FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "@answer", "[1]", "[1] [2]\n[c:x]", "@thanks\n"})
    void hearsNothingWhereNothingWasSaid(String words) {
        assertThat(sentences(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```",
                "[",
                "[[[[",
                "`[1",
                "[c:",
                "]]",
                "@answer @answer",
                "a [1",
                "```\n[1]"
            })
    void survivesWhateverItIsGiven(String words) {
        assertThat(sentences(words.repeat(3_000))).isNotNull();
    }

    private static List<Sentence> sentences(String words) {
        return CitedSpeech.read(words, List.of(EXPORT, PASSWORD)).sentences();
    }
}
