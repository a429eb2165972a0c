package ai.halo.llm.answering;

import static ai.halo.application.answering.ReasonerContract.EXPORT;
import static ai.halo.application.answering.SampleTurns.NOON;
import static ai.halo.application.answering.SampleTurns.asking;
import static ai.halo.application.answering.SampleTurns.having;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.ScriptedReasoner;
import ai.halo.application.answering.Thought;
import ai.halo.domain.Json;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.knowledge.Question;
import ai.halo.llm.answering.Reply.Cause;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FallbackReasonerTest {

    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Turn.Thinking FOUND = having(asking("How do I export my data?"), EXPORT);

    private final ScriptedReasoner builtIn = ScriptedReasoner.plain();
    private Instant now = NOON;

    @Test
    void looksUpTheQuestionBeforeItAsksTheModel() {
        var model = ScriptedModel.thatSays("@answer\nNo.");

        Thought thought = mindWith(model).next(asking("How do I export my data?"), AMPLE);

        assertThat(thought.move())
                .isEqualTo(new Move.Search(Question.of("How do I export my data?")));
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void hearsTheWishForAPersonWhateverTheModelWouldSay() {
        var model = ScriptedModel.thatSays("@answer\nNo.");

        Thought thought = mindWith(model).next(asking("I want a human"), AMPLE);

        assertThat(thought.move())
                .isInstanceOfSatisfying(
                        Move.HandOff.class,
                        handOff -> assertThat(handOff.why()).isEqualTo(Move.Why.CUSTOMER_ASKED));
    }

    @Test
    void givesAModelTwelveSecondsAtMost() {
        var model = ScriptedModel.thatSays("@answer\nOpen Settings [1].");

        mindWith(model).next(FOUND, AMPLE);

        assertThat(model.given()).containsExactly(Duration.ofSeconds(12));
    }

    @Test
    void givesAModelLessThanTheTurnHasLeft() {
        var model = ScriptedModel.thatSays("@answer\nOpen Settings [1].");

        mindWith(model).next(FOUND, Duration.ofSeconds(3));

        assertThat(model.given())
                .containsExactly(Duration.ofSeconds(3).minus(FallbackReasoner.RESERVE));
    }

    @Test
    void asksNoModelWhenNoTimeIsLeft() {
        var model = ScriptedModel.thatSays("@answer\nOpen Settings [1].");

        Thought thought = mindWith(model).next(FOUND, FallbackReasoner.RESERVE);

        assertThat(model.asked()).isEmpty();
        assertThat(insteadOf(thought).at("cause").plain()).isEqualTo("no_time_left");
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void answersItselfWhenTheModelFailsAndSaysWhy(Cause cause) {
        Thought thought = mindWith(ScriptedModel.thatFails(cause)).next(FOUND, AMPLE);

        assertThat(thought.move()).isInstanceOf(Move.Answer.class);
        assertThat(thought.record().at("mind").plain()).isEqualTo("scripted");
        assertThat(insteadOf(thought).at("mind").plain()).isEqualTo("openai");
        assertThat(insteadOf(thought).at("cause").plain()).isEqualTo(cause.wire());
        assertThat(insteadOf(thought).at("prompt")).isInstanceOf(Json.Obj.class);
    }

    @Test
    void givesTheBuiltInMindWhatTheModelLeft() {
        var slow =
                new ScriptedModel(() -> {
                    now = now.plusSeconds(12);
                    return new Reply.Failed(Cause.TOO_SLOW, "scripted");
                });

        Thought thought = mindWith(slow).next(FOUND, AMPLE);

        assertThat(builtIn.given()).containsExactly(Duration.ofSeconds(8));
        assertThat(insteadOf(thought).at("took_ms").plain()).isEqualTo("12000");
    }

    @Test
    void stopsAskingAModelThatKeepsFailing() {
        var model = ScriptedModel.thatFails(Cause.BROKEN);
        var mind = mindWith(model);

        for (int i = 0; i < Breaker.FAILURES; i++) {
            mind.next(FOUND, AMPLE);
        }
        Thought thought = mind.next(FOUND, AMPLE);

        assertThat(model.asked()).hasSize(Breaker.FAILURES);
        assertThat(insteadOf(thought).at("cause").plain()).isEqualTo("paused");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "NONSENSE"})
    void goesOnAskingAModelThatOneCustomerLeadsAstray(Cause cause) {
        var model = ScriptedModel.thatFails(cause);
        var mind = mindWith(model);

        for (int i = 0; i <= Breaker.FAILURES; i++) {
            mind.next(FOUND, AMPLE);
        }

        assertThat(model.asked()).hasSize(Breaker.FAILURES + 1);
    }

    @Test
    void answersItselfWhenReadingTheAnswerFails() {
        var broken =
                new ScriptedModel(() -> {
                    throw new IllegalStateException("a surprise");
                });

        Thought thought = mindWith(broken).next(FOUND, AMPLE);

        assertThat(thought.move()).isInstanceOf(Move.Answer.class);
        assertThat(insteadOf(thought).at("cause").plain()).isEqualTo("broken");
    }

    @Test
    void hasSeenThePicturesOnlyIfTheModelSpeaks() {
        var sighted = ScriptedModel.thatSays("@answer\nOpen Settings [1].").sighted();
        var failing = ScriptedModel.thatFails(Cause.TOO_SLOW).sighted();

        assertThat(mindWith(sighted).next(FOUND, AMPLE).sighted()).isTrue();
        assertThat(mindWith(failing).next(FOUND, AMPLE).sighted()).isFalse();
    }

    @Test
    void recordsWhatTheModelWasToldAndSaid() {
        Json.Obj record =
                mindWith(ScriptedModel.thatSays("@answer\nOpen Settings [1]."))
                        .next(FOUND, AMPLE)
                        .record();

        assertThat(record.members().keySet())
                .containsExactly("mind", "model", "prompt", "within_ms", "reply", "took_ms");
        assertThat(record.compact()).contains("Open Settings [1].", EXPORT.text());
    }

    @Test
    void fallsBackWhenNobodyListensAtTheAddress() {
        var reasoner =
                Minds.of(
                        OpenAiModelTest.nowhere(),
                        builtIn,
                        PictureReaderTest.NOTHING_THERE,
                        () -> now);

        Thought thought = reasoner.next(FOUND, AMPLE);

        assertThat(thought.move()).isInstanceOf(Move.Answer.class);
        assertThat(insteadOf(thought).at("cause").plain()).isEqualTo("unreachable");
        assertThat(thought.record().compact()).doesNotContain(ScriptedOpenAi.KEY);
    }

    private FallbackReasoner mindWith(Model model) {
        return new FallbackReasoner(
                ModelMindTest.mindWith(model), builtIn, new Breaker(), () -> now);
    }

    private static Json.Obj insteadOf(Thought thought) {
        return (Json.Obj) thought.record().at("instead_of");
    }
}
