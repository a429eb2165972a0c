package ai.halo.llm.answering;

import static ai.halo.application.answering.SampleTurns.asking;
import static ai.halo.application.answering.SampleTurns.having;
import static ai.halo.application.answering.SampleTurns.passage;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.Aloud;
import ai.halo.application.answering.Hearer;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.knowledge.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences of a model are heard before it has ended. */
class UnfoldingTest {

    private static final Evidence EXPORT = passage("Export", "Choose Export in the settings.");
    private static final Turn.Thinking TURN = having(asking("How do I export?"), EXPORT);

    private final Attentive hearer = new Attentive();
    private final Aloud aloud = Aloud.in(TURN, hearer);
    private final Unfolding unfolding = new Unfolding(aloud, Material.numbered(TURN));

    @Test
    void givesASentenceOnceTheNextHasBegun() {
        unfolding.take("Choose Export [1]. ");
        assertThat(hearer.heard()).isEmpty();
        unfolding.take("A file is made and sent");
        assertThat(hearer.heard()).isEqualTo("Choose Export. [1]");
    }

    @Test
    void waitsForAMarkThatComesAfterTheFullStop() {
        unfolding.take("Choose Export in the settings. [");
        unfolding.take("1");
        unfolding.take("] And then wait a moment.");
        assertThat(hearer.heard()).isEqualTo("Choose Export in the settings. [1]");
    }

    @Test
    void keepsBackWhatMayStillTurnOutToBeCourtesy() {
        unfolding.take("I am glad to help. What do you want to export? Tell me more.");
        assertThat(hearer.heard()).isEmpty();
    }

    @Test
    void keepsBackWordsThatAnnounceABlockUntilTheBlockIsWhole() {
        unfolding.take("It takes two steps:\n\n1. Open the settings.\n2. Choose Export. [1]\n\n");
        assertThat(hearer.heard()).isEmpty();
        unfolding.take("After that the file is there.");
        assertThat(hearer.heard()).contains("two steps").contains("2. Choose Export");
    }

    @Test
    void saysNothingAfterItsEnd() {
        unfolding.end();
        unfolding.take("Choose Export [1]. A file is made. [1] It is sent to you.");
        assertThat(hearer.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Choose Export. [1] A file is made. [1] It is sent to you.",
                "It takes two steps:\n\n1. Open the settings.\n2. Choose Export. [1]\n\nAfter that it is done. [1]",
                "Use this [1]:\n\n```\nexport --all\n```\n[1]\n\nThen wait [1]. And read [the page](https://x.y).",
                "| a | b |\n|---|---|\n| 1 | 2 |\n[1]\n\nThat is [1] all. `code. here` is not [1]!",
                "@answer One. [1] Two [1]. Three! [1] Four? [9] Five."
            })
    void isHeardAsItIsReadInTheEnd(String words) {
        ScriptedModel.pieces(words).forEach(unfolding::take);
        unfolding.end();
        var whole = CitedSpeech.read(words, Material.numbered(TURN)).sentences();
        assertThat(unfolding.continued(whole)).isEqualTo(whole);
        assertThat(hearer.heard()).isNotEmpty();
    }

    /** Somebody who hears every word and stays. */
    private static final class Attentive implements Hearer {

        private final List<String> words = new ArrayList<>();

        String heard() {
            return String.join("", words);
        }

        @Override
        public void expect(MessageId question, AgentId agent) {}

        @Override
        public boolean hear(String more) {
            return words.add(more);
        }

        @Override
        public boolean left() {
            return false;
        }

        @Override
        public void onLeaving(Runnable stop) {}
    }
}
