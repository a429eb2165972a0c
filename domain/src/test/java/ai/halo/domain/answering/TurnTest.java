package ai.halo.domain.answering;

import static ai.halo.domain.answering.Scene.FAR;
import static ai.halo.domain.answering.Scene.article;
import static ai.halo.domain.answering.Scene.asking;
import static ai.halo.domain.answering.Scene.cite;
import static ai.halo.domain.answering.Scene.internal;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.answering.Move.Answer;
import ai.halo.domain.answering.Move.Converse;
import ai.halo.domain.answering.Move.HandOff;
import ai.halo.domain.answering.Move.Kind;
import ai.halo.domain.answering.Move.Why;
import ai.halo.domain.answering.Turn.Settled;
import ai.halo.domain.answering.Turn.Thinking;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.escalation.EscalationPolicy.Escalation;
import ai.halo.domain.escalation.Signal;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Question;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TurnTest {

    private static final Evidence REFUNDS =
            article("Refunds", "Refunds take five days. Our team will contact you about them.");
    private static final Sentence QUOTE = Sentence.of("Refunds take five days.", cite(REFUNDS));

    @Test
    void answersFromWhatWasFoundWithoutAPerson() {
        Settled settled =
                asking("How long do refunds take?")
                        .having(REFUNDS)
                        .settle(new Answer(List.of(QUOTE)));

        assertThat(settled.speech().text()).isEqualTo("Refunds take five days. [1]");
        assertThat(settled.confidence().value()).isGreaterThanOrEqualTo(0.5);
        assertThat(settled.signals()).isEmpty();
        assertThat(settled.escalation()).isNull();
    }

    @Test
    void recordsWhatMadeItSure() {
        Settled settled = asking("?").having(REFUNDS).settle(new Answer(List.of(QUOTE)));

        assertThat(settled.confidence().parts())
                .extracting("name")
                .contains("best_similarity", "second_similarity", "coverage", "agreement");
    }

    @Test
    void isUnsureOfAnAnswerFromFarAwayPassages() {
        Settled settled =
                asking("What is the meaning of life?")
                        .having(FAR, REFUNDS)
                        .settle(new Answer(List.of(QUOTE)));

        assertThat(settled.confidence().value()).isLessThan(0.5);
        assertThat(settled.signals()).containsExactly(Signal.LOW_CONFIDENCE);
        assertThat(settled.escalation())
                .isEqualTo(new Escalation(HandOffReason.LOW_CONFIDENCE, false));
    }

    @Test
    void isLessSureWhenItHadToDropSentences() {
        Thinking turn = asking("How long?").having(REFUNDS);

        var whole = turn.settle(new Answer(List.of(QUOTE)));
        var torn = turn.settle(new Answer(List.of(QUOTE, Sentence.of("It is free."))));

        assertThat(torn.confidence().value()).isLessThan(whole.confidence().value());
    }

    @Test
    void doesNotKnowWhenNothingOfItsAnswerStands() {
        Settled settled =
                asking("?").having(REFUNDS).settle(new Answer(List.of(Sentence.of("Trust me."))));

        assertThat(settled.speech().text()).isEmpty();
        assertThat(settled.confidence().value()).isLessThan(0.5);
        assertThat(settled.escalation())
                .isEqualTo(new Escalation(HandOffReason.LOW_CONFIDENCE, false));
    }

    @Test
    void isSureOfWhatTheAskersOwnContextSays() {
        var seats = Sentence.of("One seat is left.", new Citation.OfContext("usage"));

        Settled settled =
                asking("How many seats are left?").begun().settle(new Answer(List.of(seats)));

        assertThat(settled.confidence().value()).isGreaterThan(0.9);
        assertThat(settled.escalation()).isNull();
    }

    @Test
    void isNeverSureOfNotKnowingHoweverWellTheSearchFits() {
        var unknown = new Converse(Kind.UNKNOWN, List.of(Sentence.of("I do not know.")));

        Settled settled = asking("?").having(REFUNDS).settle(unknown);

        assertThat(settled.confidence().value()).isLessThan(0.5);
        assertThat(settled.escalation())
                .isEqualTo(new Escalation(HandOffReason.LOW_CONFIDENCE, false));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNKNOWN", "POINTING"})
    void bringsInNobodyForACourtesy(Kind kind) {
        Settled settled =
                asking("hi")
                        .afterTurns(9)
                        .begun()
                        .settle(new Converse(kind, List.of(Sentence.of("Hi!"))));

        assertThat(settled.signals()).isEmpty();
        assertThat(settled.escalation()).isNull();
    }

    @Test
    void bringsInAPersonWhenTheCustomerWishesOrTheMindDecides() {
        assertThat(
                        asking("a human!")
                                .begun()
                                .settle(new HandOff(Why.CUSTOMER_ASKED, List.of()))
                                .escalation())
                .isEqualTo(new Escalation(HandOffReason.ASKED_FOR_PERSON, false));
        assertThat(
                        asking("?")
                                .begun()
                                .settle(new HandOff(Why.MIND_DECIDED, List.of()))
                                .escalation())
                .isEqualTo(new Escalation(HandOffReason.AGENT_ESCALATED, false));
    }

    @Test
    void bringsInAPersonWhenTheBudgetIsSpentAfterASearch() {
        Settled settled = asking("?").having(FAR).outOfBudget();

        assertThat(settled.signals()).contains(Signal.OUT_OF_BUDGET);
        assertThat(settled.escalation())
                .isEqualTo(new Escalation(HandOffReason.OUT_OF_BUDGET, false));
    }

    @Test
    void keepsAPromiseInItsOwnWords() {
        var promise = Sentence.of("I will pass this on to our team.", cite(REFUNDS));

        Settled settled = asking("?").having(REFUNDS).settle(new Answer(List.of(QUOTE, promise)));

        assertThat(settled.signals()).containsExactly(Signal.PROMISED_IN_REPLY);
        assertThat(settled.escalation())
                .isEqualTo(new Escalation(HandOffReason.PROMISED_IN_REPLY, false));
    }

    @Test
    void isNotBoundByAPromiseItQuotes() {
        var quoted = Sentence.of("Our team will contact you about them.", cite(REFUNDS));

        Settled settled = asking("?").having(REFUNDS).settle(new Answer(List.of(QUOTE, quoted)));

        assertThat(settled.signals()).isEmpty();
    }

    @Test
    void isNotBoundByAPromiseThatWasDropped() {
        var dropped = Sentence.of("I will open a ticket for you.");

        Settled settled = asking("?").having(REFUNDS).settle(new Answer(List.of(QUOTE, dropped)));

        assertThat(settled.speech().text()).doesNotContain("ticket");
        assertThat(settled.signals()).isEmpty();
    }

    @Test
    void showsEachPassageOnceTheNewestSearchFirstAndEightAtMost() {
        Evidence[] many =
                IntStream.range(0, 7)
                        .mapToObj(i -> article("Article " + i, "Text " + i))
                        .toArray(Evidence[]::new);
        Thinking turn = asking("?").having(many);

        Thinking again =
                turn.having(
                        new Lookup(
                                Question.of("again"),
                                List.of(many[3], REFUNDS, article("New", "New.")),
                                Scene.CLOSE));

        assertThat(again.shown())
                .extracting(Evidence::title)
                .containsExactly(
                        "Article 3",
                        "Refunds",
                        "New",
                        "Article 0",
                        "Article 1",
                        "Article 2",
                        "Article 4",
                        "Article 5");
    }

    @Test
    void knowsItsLastStep() {
        Thinking turn = asking("?").begun();

        assertThat(turn.lastStep()).isFalse();
        assertThat(asking("?").having().lastStep()).isFalse();
        Thinking third = asking("?").having();
        for (int i = 2; i < Turn.MAX_STEPS; i++) {
            third = third.having(new Lookup(Question.of("?"), List.of(), FAR));
        }
        assertThat(third.lastStep()).isTrue();
    }

    @Test
    void neverQuotesAnInternalPassageWhateverTheMindSays() {
        Evidence notes =
                internal("Notes", "The back office code for refunds of loyal customers is larch.");
        var leak =
                Sentence.of(
                        "The back office code for refunds of loyal customers is larch.",
                        cite(notes));

        for (Move.Kind kind : Kind.values()) {
            Settled settled = asking("?").having(notes).settle(new Converse(kind, List.of(leak)));
            assertThat(settled.speech().text()).isEmpty();
        }
        assertThat(asking("?").having(notes).settle(new Answer(List.of(leak))).speech().text())
                .isEmpty();
        assertThat(
                        asking("?")
                                .having(notes)
                                .settle(new HandOff(Why.MIND_DECIDED, List.of(leak)))
                                .speech()
                                .text())
                .isEmpty();
    }
}
