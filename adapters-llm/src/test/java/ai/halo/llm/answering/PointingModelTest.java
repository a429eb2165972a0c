package ai.halo.llm.answering;

import static ai.halo.application.answering.ReasonerContract.EXPORT;
import static ai.halo.application.answering.SampleTurns.asking;
import static ai.halo.application.answering.SampleTurns.atItsEnd;
import static ai.halo.application.answering.SampleTurns.having;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.Aloud;
import ai.halo.application.answering.Hearer;
import ai.halo.application.answering.PointingAgent;
import ai.halo.domain.answering.Gesture;
import ai.halo.domain.answering.Gesture.Highlight;
import ai.halo.domain.answering.Gesture.Navigate;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Move.Kind;
import ai.halo.domain.answering.Turn;
import ai.halo.llm.answering.ModelMind.Outcome;
import ai.halo.llm.answering.Reply.Said;
import ai.halo.llm.answering.Reply.ToolCall;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model may point at, and with which of its words. */
class PointingModelTest {

    private static final Turn.Thinking PLAIN = having(asking("How do I export my data?"), EXPORT);
    private static final Turn.Thinking ABLE =
            having(PointingAgent.asked(asking("How do I export my data?"), null), EXPORT);

    @Test
    void isOfferedToPointOnlyWhereTheAgentMay() {
        assertThat(tools(PLAIN)).containsExactly("search_knowledge", "escalate");
        assertThat(tools(ABLE))
                .containsExactly("search_knowledge", "escalate", "highlight_element", "navigate");
    }

    @Test
    void isOfferedNamesAndNothingElse() {
        String offered = ToolCalls.offered(Prompt.of(ABLE, Pictures.NONE)).toString();
        String told = Prompt.of(ABLE, Pictures.NONE).record().compact();

        assertThat(offered + told)
                .contains("Change plan", "Export data")
                .doesNotContain("#upgrade", "#export", "/billing", "/settings");
    }

    @Test
    void isToldOfThingsAsMaterialAndWhetherTheyAreHere() {
        var there =
                having(PointingAgent.asked(asking("Hi"), "https://app.example/billing"), EXPORT);
        Prompt prompt = Prompt.of(there, Pictures.NONE);

        assertThat(prompt.systemText()).doesNotContain("Change plan").contains("highlight_element");
        assertThat(prompt.lastText())
                .contains("origin=presets>\nChange plan (on this page)\nExport data\n")
                .contains("\nAPI keys (on another page)\n");
    }

    @Test
    void isToldNothingOfPointingWhereTheAgentMayNot() {
        Prompt prompt = Prompt.of(PLAIN, Pictures.NONE);

        assertThat(prompt.systemText()).doesNotContain("highlight_element", "@point");
        assertThat(prompt.lastText()).doesNotContain("origin=presets");
    }

    @ParameterizedTest
    @CsvSource({"highlight_element, highlight", "navigate, navigate"})
    void pointsBesideItsAnswer(String tool, String kind) {
        Move move = said("@answer\nOpen Settings [1].", call(tool, "Invoices"));

        assertThat(move)
                .isInstanceOfSatisfying(
                        Move.Answer.class,
                        answer ->
                                assertThat(answer.gestures())
                                        .singleElement()
                                        .returns(kind, Gesture::kind)
                                        .returns("Invoices", Gesture::name));
    }

    @Test
    void isAskedOnceForTheWordsThatItForgot() {
        Move move = said("", call("highlight_element", "Export data"));

        assertThat(move).isEqualTo(new Move.Point(List.of(new Highlight("Export data"))));
        Turn.Thinking next = ABLE.pointing((Move.Point) move);
        assertThat(tools(next)).doesNotContain("highlight_element", "navigate");
        assertThat(Prompt.of(next, Pictures.NONE).lastText())
                .contains("Already arranged: highlight Export data");
        assertThat(moved(ScriptedModel.thatSays("Open Settings [1]."), next))
                .isInstanceOf(Move.Answer.class);
    }

    @Test
    void saysALineOfOursWhenItOnlyPoints() {
        var last = atItsEnd(PointingAgent.asked(asking("Where?"), null), EXPORT);
        Turn.Thinking pointed =
                ABLE.pointing(new Move.Point(List.of(new Highlight("Export data"))));

        assertThat(kind(said("", last, call("highlight_element", "Export data"))))
                .isEqualTo(Kind.POINTING);
        assertThat(kind(said("", pointed))).isEqualTo(Kind.POINTING);
        assertThat(said("Exports are free.", call("highlight_element", "Export data")))
                .isInstanceOfSatisfying(
                        Move.Converse.class,
                        words -> {
                            assertThat(words.kind()).isEqualTo(Kind.POINTING);
                            assertThat(words.sentences().toString()).doesNotContain("free");
                            assertThat(words.gestures())
                                    .containsExactly(new Highlight("Export data"));
                        });
    }

    @Test
    void mayPointInWordsThatStateNothing() {
        assertThat(said("@point\nLook here.", call("highlight_element", "Export data")))
                .isInstanceOfSatisfying(
                        Move.Converse.class,
                        words -> {
                            assertThat(words.kind()).isEqualTo(Kind.POINTING);
                            assertThat(words.sentences().getFirst().text()).isEqualTo("Look here.");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"#export", "body", "javascript:alert(1)", "https://evil.example"})
    void drivesNoBrowserWithNamesOfItsOwn(String name) {
        var answer = (Move.Answer) said("Open Settings [1].", call("navigate", name));
        Turn.Settled settled = ABLE.settle(answer);

        assertThat(settled.gestures().made()).isEmpty();
        assertThat(settled.gestures().withheld()).hasSize(1);
    }

    @Test
    void callsNothingThatItWasNotOffered() {
        var words = new Said("Open Settings [1].", calls(), true, null, null);

        assertThat(moved(new ScriptedModel(() -> words), PLAIN))
                .isInstanceOfSatisfying(
                        Move.Answer.class, answer -> assertThat(answer.gestures()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"name\":7}", "{\"name\":\" \"}", "{\"selector\":\"#a\"}"})
    void takesNoCallWithoutAName(String arguments) {
        var answer =
                (Move.Answer)
                        said("Open Settings [1].", new ToolCall("highlight_element", arguments));

        assertThat(answer.gestures()).isEmpty();
    }

    @Test
    void asksForAPersonRatherThanPointing() {
        assertThat(
                        said(
                                "Open Settings [1].",
                                call("navigate", "Invoices"),
                                new ToolCall("escalate", "{\"customer_asked\":true}")))
                .isInstanceOf(Move.HandOff.class);
    }

    @Test
    void mayLead() {
        var answer = (Move.Answer) said("Open Settings [1].", call("navigate", "Invoices"));

        assertThat(ABLE.settle(answer).gestures().made())
                .extracting(made -> made.gesture())
                .containsExactly(new Navigate("Invoices"));
    }

    private static List<String> tools(Turn.Thinking turn) {
        return ToolCalls.offered(Prompt.of(turn, Pictures.NONE)).stream()
                .map(tool -> tool.name())
                .toList();
    }

    private static ToolCall call(String tool, String name) {
        return new ToolCall(tool, "{\"name\":\"%s\"}".formatted(name));
    }

    private static List<ToolCall> calls() {
        return List.of(call("navigate", "Invoices"), call("highlight_element", "Export data"));
    }

    private static Move said(String words, ToolCall... calls) {
        return said(words, ABLE, calls);
    }

    private static Move said(String words, Turn.Thinking turn, ToolCall... calls) {
        return moved(
                new ScriptedModel(() -> new Said(words, List.of(calls), true, null, null)), turn);
    }

    private static Kind kind(Move move) {
        return ((Move.Converse) move).kind();
    }

    private static Move moved(Model model, Turn.Thinking turn) {
        var outcome =
                ModelMindTest.mindWith(model)
                        .think(turn, Duration.ofSeconds(12), Aloud.in(turn, Hearer.NOBODY));
        return ((Outcome.Moved) outcome).thought().move();
    }
}
