package ai.halo.llm.answering;

import static ai.halo.application.answering.SampleTurns.NOON;

import ai.halo.application.answering.Reasoner;
import ai.halo.application.answering.ReasonerContract;
import ai.halo.application.answering.ScriptedReasoner;
import java.time.InstantSource;

/** A model that nobody can reach keeps what every mind promises, for another answers instead. */
class FailingModelTest implements ReasonerContract {

    private final Reasoner reasoner =
            Minds.of(
                    OpenAiModelTest.nowhere(),
                    ScriptedReasoner.plain(),
                    PictureReaderTest.NOTHING_THERE,
                    InstantSource.fixed(NOON));

    @Override
    public Reasoner reasoner() {
        return reasoner;
    }
}
