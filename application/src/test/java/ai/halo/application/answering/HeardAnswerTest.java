package ai.halo.application.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.AnswerMessage.Outcome;
import ai.halo.application.answering.Reply.Routing;
import ai.halo.domain.Json;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.answering.Citation;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What was heard of an answer stays said, whatever happens before its end. */
class HeardAnswerTest {

    final InMemoryDesk desk = new InMemoryDesk();
    final Ear ear = new Ear();
    final Asking question = Asked.called("m1", desk.asking("How do I export?"));

    @Test
    void isTheAnswerThatIsKept() {
        Reply reply = answered(speaking(() -> {}, "Choose Export.", "Wait."));

        assertThat(ear.heard).hasToString("Choose Export. [1] Wait. [1]");
        assertThat(reply.text()).isEqualTo(ear.heard.toString());
        assertThat(last().completion()).isEqualTo(Completion.COMPLETE);
    }

    @Test
    void staysSaidWhenAPersonTakesTheFloor() {
        Reply reply = answered(speaking(desk::takeOver, "Choose Export.", "Wait."));

        assertThat(last().text()).isEqualTo("Choose Export. [1] Wait. [1]");
        assertThat(last().completion()).isEqualTo(Completion.INTERRUPTED);
        assertThat(reply.text()).startsWith(last().text()).contains("Kim is in this conversation");
        assertThat(reply.routing()).extracting("action").isEqualTo(Routing.HUMAN_ACTIVE);
    }

    @Test
    void staysSaidWhenTheHearerLeaves() {
        Reply reply = answered(speaking(ear::leave, "Choose Export.", "Wait."));

        assertThat(reply.text()).isEqualTo("Choose Export. [1]");
        assertThat(reply.completion()).isEqualTo(Completion.INTERRUPTED);
        assertThat(last().completion()).isEqualTo(Completion.INTERRUPTED);
    }

    @Test
    void isNotTakenBackByAMindThatChangesItself() {
        Reasoner fickle = turningTo(new Move.Answer(List.of(cited("Do not export."))));

        assertThat(answered(fickle).text()).isEqualTo("Choose Export. [1]");
        assertThat(last().completion()).isEqualTo(Completion.CUT_OFF);
    }

    @Test
    void isThoughtOfAgainIfNobodyStayedForAWord() {
        ear.leave();
        Outcome left = desk.desk.answering(ScriptedReasoner.plain()).answer(question, ear);
        Reply next = desk.answer(Minds.FRIENDLY, desk.asking("Hello?"));
        Reply again = desk.answer(ScriptedReasoner.plain(), question);

        assertThat(left).isEqualTo(new Outcome.StillThinking());
        assertThat(next.text()).startsWith("Hello!");
        assertThat(again.text()).startsWith("Choose Export");
    }

    private Reply answered(Reasoner mind) {
        return ((Outcome.Answered) desk.desk.answering(mind).answer(question, ear)).reply();
    }

    private Message last() {
        return desk.messages().getLast();
    }

    /** A mind that says each sentence aloud; after the first one, something happens. */
    private static Reasoner speaking(Runnable happens, String first, String second) {
        return after(
                aloud -> {
                    aloud.say(cited(first));
                    happens.run();
                    aloud.say(cited(second));
                },
                new Move.Answer(List.of(cited(first), cited(second))));
    }

    private static Reasoner turningTo(Move.Answer other) {
        return after(aloud -> aloud.say(cited("Choose Export.")), other);
    }

    private static Reasoner after(Consumer<Aloud> speech, Move.Answer answer) {
        return new Reasoner() {
            @Override
            public Thought next(Turn.Thinking turn, Duration remaining, Aloud aloud) {
                if (turn.lookups().isEmpty()) {
                    return thought(new Move.Search(turn.briefing().question()));
                }
                speech.accept(aloud);
                return thought(answer);
            }
        };
    }

    private static Thought thought(Move move) {
        return new Thought(move, Json.object(), false);
    }

    private static Sentence cited(String text) {
        return Sentence.of(text, new Citation.OfPassage(Desk.EXPORT.passage()));
    }

    /** Somebody who hears words, and may leave. */
    private static final class Ear implements Hearer {

        final StringBuilder heard = new StringBuilder();
        private boolean left;

        void leave() {
            left = true;
        }

        @Override
        public void expect(MessageId question, AgentId agent) {}

        @Override
        public boolean hear(String words) {
            if (!left) {
                heard.append(words);
            }
            return !left;
        }

        @Override
        public boolean left() {
            return left;
        }

        @Override
        public void onLeaving(Runnable stop) {}
    }
}
