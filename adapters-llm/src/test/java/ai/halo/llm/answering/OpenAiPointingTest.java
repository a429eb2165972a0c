package ai.halo.llm.answering;

import static ai.halo.application.answering.ReasonerContract.AMPLE;
import static ai.halo.application.answering.ReasonerContract.EXPORT;
import static ai.halo.application.answering.SampleTurns.NOON;
import static ai.halo.application.answering.SampleTurns.asking;
import static ai.halo.application.answering.SampleTurns.having;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.PointingAgent;
import ai.halo.application.answering.Reasoner;
import ai.halo.application.answering.ScriptedReasoner;
import ai.halo.domain.answering.Gesture.Highlight;
import ai.halo.domain.answering.Gestures;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Turn;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model that calls first and speaks when it is asked again, as the published protocol has it. */
class OpenAiPointingTest {

    private final ScriptedOpenAi server =
            ScriptedOpenAi.that(request ->
                    request.body().at("tools").compact().contains("highlight_element")
                            ? Script.calls("highlight_element", "{\"name\":\"Export data\"}")
                            : Script.says("@answer\nOpen Settings and choose Export [1]."));

    private final Reasoner reasoner =
            Minds.of(
                    server.settings(),
                    ScriptedReasoner.plain(),
                    PictureReaderTest.NOTHING_THERE,
                    InstantSource.fixed(NOON));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pointsAndThenSpeaks() {
        Turn.Thinking turn =
                having(PointingAgent.asked(asking("How do I export my data?"), null), EXPORT);

        var point = (Move.Point) reasoner.next(turn, AMPLE).move();
        Turn.Thinking pointed = turn.pointing(point);
        var answer = (Move.Answer) reasoner.next(pointed, AMPLE).move();

        assertThat(pointed.settle(answer).speech().text()).startsWith("Open Settings");
        assertThat(pointed.settle(answer).gestures().made())
                .extracting(Gestures.Made::gesture)
                .containsExactly(new Highlight("Export data"));
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().getFirst().body().at("tools").compact())
                .contains("\"enum\":[\"Change plan\",\"Export data\",\"Invoices\"")
                .contains("\"enum\":[\"Change plan\",\"Invoices\",\"API keys\"]");
        assertThat(server.requests().getFirst().raw()).doesNotContain("#export", "/billing");
        assertThat(server.requests().getLast().body().at("tools").compact())
                .doesNotContain("highlight_element", "navigate");
        assertThat(server.requests().getLast().raw())
                .contains("Already arranged: highlight Export data");
    }
}
