package ai.halo.llm.answering;

import static ai.halo.application.answering.SampleTurns.asking;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.llm.answering.Reply.Cause;
import ai.halo.llm.answering.Reply.Failed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What becomes of a model's answer that nobody wants to hear any more. */
class LeavingTest {

    @Test
    void cutsTheLineToTheModel() throws InterruptedException {
        var cut = new CountDownLatch(1);
        try (var server = ScriptedOpenAi.thatAlways(Script.neverEnds("and so on ", cut))) {
            var prompt = Prompt.of(asking("What is this?"), Pictures.unseen(List.of()));
            Reply reply =
                    new OpenAiModel(server.settings())
                            .ask(prompt, Duration.ofSeconds(20), new Restless());

            assertThat(((Failed) reply).cause()).isEqualTo(Cause.UNHEARD);
            assertThat(cut.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Leaves at the first word. */
    private static final class Restless implements Ear {

        private Runnable stop = () -> {};

        @Override
        public void take(String words) {
            stop.run();
        }

        @Override
        public void onLeaving(Runnable stopped) {
            stop = stopped;
        }
    }
}
