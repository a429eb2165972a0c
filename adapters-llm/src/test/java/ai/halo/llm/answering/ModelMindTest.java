package ai.halo.llm.answering;

import static ai.halo.application.answering.ReasonerContract.EXPORT;
import static ai.halo.application.answering.SampleTurns.asking;
import static ai.halo.application.answering.SampleTurns.atItsEnd;
import static ai.halo.application.answering.SampleTurns.having;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.Aloud;
import ai.halo.application.answering.Hearer;
import ai.halo.domain.Json;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.knowledge.Question;
import ai.halo.llm.answering.ModelMind.Outcome;
import ai.halo.llm.answering.Reply.Cause;
import ai.halo.llm.answering.Reply.Said;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelMindTest {

    private static final Duration AMPLE = Duration.ofSeconds(12);
    private static final Turn.Thinking FOUND = having(asking("How do I export my data?"), EXPORT);

    @Test
    void letsTheTurnDropWhatTheModelMadeUp() {
        var answer = (Move.Answer) said("@answer\nOpen Settings [1]. Pay twice [7]. Smile.");

        var settled = FOUND.settle(answer);

        assertThat(settled.speech().text()).isEqualTo("Open Settings. [1]");
        assertThat(settled.speech().dropped()).hasSize(2);
    }

    @Test
    void searchesAgainWhenTheModelWantsTo() {
        assertThat(called("search_knowledge", "{\"query\":\"export to CSV\"}"))
                .isEqualTo(new Move.Search(Question.of("export to CSV")));
    }

    @ParameterizedTest
    @CsvSource({"true, CUSTOMER_ASKED", "false, MIND_DECIDED", "\"no\", MIND_DECIDED"})
    void handsOverWhenTheModelSaysSo(String asked, Move.Why why) {
        String arguments = "{\"reason\":\"stuck\",\"customer_asked\":%s}".formatted(asked);

        assertThat(called("escalate", arguments))
                .isInstanceOfSatisfying(
                        Move.HandOff.class, handOff -> assertThat(handOff.why()).isEqualTo(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"query\":3}", "{\"query\":\" \"}"})
    void takesNoSearchWithoutAQuestion(String arguments) {
        assertThat(outcome(ScriptedModel.thatCalls("search_knowledge", arguments), FOUND))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void takesNoCallOfAToolThatWasNotOffered() {
        String query = "{\"query\":\"export to CSV\"}";
        var last = atItsEnd(asking("How?"), EXPORT);

        assertThat(outcome(ScriptedModel.thatCalls("search_knowledge", query), last))
                .isInstanceOf(Outcome.Failed.class);
        assertThat(outcome(ScriptedModel.thatCalls("refund_everybody", "{}"), FOUND))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.cause()).isEqualTo(Cause.NONSENSE));
    }

    @Test
    void admitsNoFactsUnderTheTagOfACourtesy() {
        assertThat(said("@greeting\nHello Ana! Your refund of 30 euros is on its way."))
                .isEqualTo(
                        new Move.Converse(Move.Kind.GREETING, List.of(Sentence.of("Hello Ana!"))));
    }

    @Test
    void takesWhatCitesForAnAnswerWhateverItsTag() {
        assertThat(said("@greeting\nHello! Open Settings [1].")).isInstanceOf(Move.Answer.class);
    }

    @Test
    void saysThatItDoesNotKnowInsteadOfWordsWithoutSource() {
        assertThat(said("Exports are free for everybody."))
                .isInstanceOfSatisfying(
                        Move.Converse.class,
                        words -> {
                            assertThat(words.kind()).isEqualTo(Move.Kind.UNKNOWN);
                            assertThat(words.sentences().toString()).doesNotContain("free");
                        });
    }

    @Test
    void asksBackWhenTheModelOnlyAsks() {
        assertThat(said("Which workspace do you mean?"))
                .isEqualTo(
                        new Move.Converse(
                                Move.Kind.CLARIFICATION,
                                List.of(Sentence.of("Which workspace do you mean?"))));
    }

    @Test
    void keepsTheWholeSentencesOfAnAnswerThatWasCutAtItsLimit() {
        var cut =
                new ScriptedModel(() ->
                        new Said(
                                "Open Settings [1]. Then choo",
                                List.of(),
                                false,
                                "served-model",
                                null));

        assertThat(moved(cut))
                .isInstanceOfSatisfying(
                        Move.Answer.class, answer -> assertThat(answer.sentences()).hasSize(1));
    }

    @Test
    void recordsWordsItCouldNotUse() {
        var failed = (Outcome.Failed) outcome(ScriptedModel.thatSays("@answer"), FOUND);

        assertThat(((Json.Obj) failed.record().at("reply")).at("words"))
                .isEqualTo(Json.text("@answer"));
    }

    private static Move said(String words) {
        return moved(ScriptedModel.thatSays(words));
    }

    private static Move called(String tool, String arguments) {
        return moved(ScriptedModel.thatCalls(tool, arguments));
    }

    private static Move moved(Model model) {
        return ((Outcome.Moved) outcome(model, FOUND)).thought().move();
    }

    private static Outcome outcome(Model model, Turn.Thinking turn) {
        return mindWith(model).think(turn, AMPLE, Aloud.in(turn, Hearer.NOBODY));
    }

    /** A mind for which no picture can be fetched. */
    static ModelMind mindWith(Model model) {
        return new ModelMind(model, new PictureReader(PictureReaderTest.NOTHING_THERE));
    }
}
