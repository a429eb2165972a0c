package ai.halo.llm.answering;

import static ai.halo.application.answering.SampleTurns.NOON;

import ai.halo.application.answering.Reasoner;
import ai.halo.application.answering.ReasonerContract;
import ai.halo.application.answering.ScriptedReasoner;
import ai.halo.llm.answering.ScriptedOpenAi.Request;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

/** A model that means well keeps what every mind promises. */
class OpenAiReasonerTest implements ReasonerContract {

    private final ScriptedOpenAi server = ScriptedOpenAi.that(OpenAiReasonerTest::sensibly);

    private final Reasoner reasoner =
            Minds.of(
                    server.settings(),
                    ScriptedReasoner.plain(),
                    PictureReaderTest.NOTHING_THERE,
                    InstantSource.fixed(NOON));

    @Override
    public Reasoner reasoner() {
        return reasoner;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Script sensibly(Request request) {
        return request.lastText().contains("Passage 1: ")
                ? Script.says("@answer\nOpen Settings and choose Export [1].")
                : Script.says("@unknown\nI could not find that.");
    }
}
