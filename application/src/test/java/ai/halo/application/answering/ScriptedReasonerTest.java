package ai.halo.application.answering;

class ScriptedReasonerTest implements ReasonerContract {

    private final Reasoner reasoner = ScriptedReasoner.plain();

    @Override
    public Reasoner reasoner() {
        return reasoner;
    }
}
