package ai.halo.llm.answering;

import static ai.halo.application.answering.SampleTurns.NOON;

import ai.halo.application.answering.Reasoner;
import ai.halo.application.answering.ReasonerContract;
import java.time.InstantSource;

/** A model that nobody can reach keeps what every mind promises, for another answers instead. */
class FailingModelTest implements ReasonerContract {

    private final Reasoner reasoner =
            new FallbackReasoner(
                    new ModelMind(OpenAiModelTest.nobody(), PictureReader.BLIND),
                    new PlainMind(),
                    new Breaker(),
                    InstantSource.fixed(NOON));

    @Override
    public Reasoner reasoner() {
        return reasoner;
    }
}
