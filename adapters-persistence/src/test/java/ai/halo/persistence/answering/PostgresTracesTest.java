package ai.halo.persistence.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.ScriptedReasoner;
import ai.halo.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgresTracesTest {

    private final PostgresDesk desk = new PostgresDesk();
    private final PostgresTraces traces = new PostgresTraces(desk.transactions);

    @Test
    void showHowAnAnswerCameAboutAndToNobodyElse() {
        var reply = desk.answer(ScriptedReasoner.plain(), desk.asking("How do I export?"));

        assertThat(traces.of(desk.workspace.id(), reply.id())).isPresent();
        assertThat(traces.of(TestDatabase.freshWorkspace(), reply.id())).isEmpty();
    }
}
