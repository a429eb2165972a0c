package ai.halo.application.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.Reply.Action;
import ai.halo.domain.Json;
import ai.halo.domain.agent.HighlightOptions;
import ai.halo.domain.answering.Citation;
import ai.halo.domain.answering.Gesture;
import ai.halo.domain.answering.Gesture.Highlight;
import ai.halo.domain.answering.Gesture.Navigate;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.conversation.Completion;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointingAnswerTest {

    final InMemoryDesk desk = new InMemoryDesk();
    final Asking question = Asked.called("m1", desk.asking("How do I export my data?"));

    @Test
    void comesWithWhatItPointsAt() {
        mayPoint();

        Reply reply =
                desk.answer(
                        pointing(new Navigate("Invoices"), new Highlight("Change plan")), question);

        assertThat(reply.actions())
                .containsExactly(
                        new Action.Highlight("#upgrade", "Here", new HighlightOptions(500, false)),
                        new Action.Navigate("/billing"));
        assertThat(desk.answer(Minds.ABSENT, question)).isEqualTo(reply);
    }

    @Test
    void pointsAtNothingUntilTheAgentHasTheSkill() {
        desk.agents.change(
                PointingAgent.with(
                        desk.agents.list().getFirst(), List.of("web_search"), PointingAgent.STYLE));

        Reply reply = desk.answer(pointing(new Highlight("Change plan")), question);

        assertThat(reply.actions()).isEmpty();
        assertThat(traced(reply))
                .isEqualTo(
                        "{\"made\":[],\"withheld\":[{\"kind\":\"highlight\",\"name\":\"Change"
                                + " plan\",\"cause\":\"skill_off\"}]}");
    }

    @Test
    void leavesARecordOfWhatItPointedAtAndOfWhatItDidNot() {
        mayPoint();

        Reply reply =
                desk.answer(
                        pointing(new Highlight("Export data"), new Navigate("https://evil")),
                        question);

        assertThat(traced(reply))
                .isEqualTo(
                        "{\"made\":[{\"kind\":\"highlight\",\"name\":\"Export data\"}],"
                                + "\"withheld\":[{\"kind\":\"navigate\",\"name\":\"https://evil\","
                                + "\"cause\":\"unknown_name\"}]}");
    }

    @Test
    void keepsWhatAMindPointedAtBeforeItFoundItsWords() {
        mayPoint();
        Reasoner mind =
                ScriptedReasoner.that(turn ->
                        turn.pointed().isEmpty()
                                ? new Move.Point(List.of(new Highlight("Export data")))
                                : quoting(turn));

        assertThat(desk.answer(mind, question).actions())
                .containsExactly(new Action.Highlight("#export", null, HighlightOptions.AS_USUAL));
    }

    @Test
    void givesUpOnAMindThatDoesNothingButPoint() {
        mayPoint();
        Reasoner mind =
                ScriptedReasoner.that(_ -> new Move.Point(List.of(new Highlight("Export data"))));

        Reply reply = desk.answer(mind, question);

        assertThat(reply.text()).startsWith(Wording.DONT_KNOW);
        assertThat(reply.actions()).doesNotHaveAnyElementsOfTypes(Action.Highlight.class);
    }

    @Test
    void pointsAtNothingOnceAPersonHasTheFloor() {
        mayPoint();
        desk.answer(Minds.FRIENDLY, desk.asking("Hello"));
        Reasoner late = Minds.interruptedBy(desk::takeOver, pointing(new Highlight("Change plan")));

        assertThat(desk.answer(late, question).actions())
                .hasOnlyElementsOfType(Action.HandOff.class);
    }

    private void mayPoint() {
        desk.agents.change(PointingAgent.able(desk.agents.list().getFirst()));
    }

    private String traced(Reply reply) {
        return desk.turns
                .of(desk.workspace, reply.id())
                .map(trace -> trace.at("gestures"))
                .map(Json::compact)
                .orElseThrow();
    }

    private static Reasoner pointing(Gesture... gestures) {
        return ScriptedReasoner.that(turn -> {
            Move move = quoting(turn);
            return move instanceof Move.Answer answer
                    ? new Move.Answer(answer.sentences(), Completion.COMPLETE, List.of(gestures))
                    : move;
        });
    }

    private static Move quoting(Turn.Thinking turn) {
        if (turn.lookups().isEmpty()) {
            return new Move.Search(turn.briefing().question());
        }
        var one = turn.shown().getFirst();
        return new Move.Answer(
                List.of(Sentence.of(one.text(), new Citation.OfPassage(one.passage()))));
    }
}
