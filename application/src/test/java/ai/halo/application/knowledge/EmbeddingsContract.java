package ai.halo.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.halo.domain.knowledge.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every way of making vectors promises. */
public interface EmbeddingsContract {

    String RESET = "Reset your password: choose a new password on the sign-in page.";
    String PENGUINS = "Penguins swim in cold water and eat small fish.";

    Embeddings embeddings();

    @Test
    default void namesItsModel() {
        assertThat(embeddings().model()).isNotBlank();
    }

    @Test
    default void makesOneVectorPerTextInOrder() {
        List<Vector> both = embeddings().passages(List.of(RESET, PENGUINS));

        assertThat(both).hasSize(2);
        assertThat(both.getFirst().cosine(passage(RESET))).isCloseTo(1, within(1e-3));
        assertThat(both.getLast().cosine(passage(PENGUINS))).isCloseTo(1, within(1e-3));
    }

    @Test
    default void makesNoVectorsOfNoTexts() {
        assertThat(embeddings().passages(List.of())).isEmpty();
        assertThat(embeddings().questions(List.of())).isEmpty();
    }

    @Test
    default void makesVectorsOfOneLengthInOneSpace() {
        Vector question = embeddings().questions(List.of("Where do penguins live?")).getFirst();

        assertThat(question.cosine(question)).isCloseTo(1, within(1e-4));
        assertThat(question.dimensions()).isEqualTo(passage(RESET).dimensions());
    }

    @Test
    default void placesAQuestionNearTheTextThatAnswersIt() {
        Vector question =
                embeddings().questions(List.of("How do I get a new password?")).getFirst();

        assertThat(question.cosine(passage(RESET)))
                .isGreaterThan(question.cosine(passage(PENGUINS)));
    }

    @Test
    default void readsALongTextToItsEnd() {
        String filler = "The office opens at nine and closes at five. ".repeat(200);

        double withoutEnd = passage(filler).cosine(passage(PENGUINS));
        double withEnd = passage(filler + PENGUINS.repeat(40)).cosine(passage(PENGUINS));

        assertThat(withEnd).isGreaterThan(withoutEnd + 0.01);
    }

    @Test
    default void makesAVectorEvenOfATextWithoutWords() {
        for (String text : List.of("\u200b", "😀", "…", "\u0000 \u0007")) {
            assertThat(passage(text).dimensions()).isEqualTo(passage(RESET).dimensions());
        }
    }

    @Test
    default void servesManyThreadsAtOnce() throws Exception {
        Vector alone = passage(RESET);
        var served = new ArrayList<Future<Double>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                served.add(threads.submit(() -> passage(RESET).cosine(alone)));
            }
        }
        for (Future<Double> cosine : served) {
            assertThat(cosine.get()).isCloseTo(1, within(1e-3));
        }
    }

    private Vector passage(String text) {
        return embeddings().passages(List.of(text)).getFirst();
    }
}
