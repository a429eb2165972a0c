package ai.halo.llm.knowledge;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.domain.knowledge.Vector;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Vectors made in this process: no service, no download, one platform thread per lane. */
public final class BgeEmbeddings implements Embeddings, AutoCloseable {

    static final int DIMENSIONS = 384;

    /** What the model was trained to see before a question. */
    private static final String INSTRUCTION =
            "Represent this sentence for searching relevant passages: ";

    /** Up to here a text is short: the words of somebody who waits for an answer. */
    private static final int SHORT = 400;

    private final BgeModel model = new BgeModel();

    /**
     * Native code would hold the carrier of a virtual thread, and long texts would hold up short.
     */
    private final ExecutorService shortTexts = lane("bge-short");

    private final ExecutorService longTexts = lane("bge-long");

    private static ExecutorService lane(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public String model() {
        return BgeModel.NAME;
    }

    @Override
    public List<Vector> passages(List<String> texts) {
        return embed(texts, "");
    }

    @Override
    public List<Vector> questions(List<String> texts) {
        return embed(texts, INSTRUCTION);
    }

    private List<Vector> embed(List<String> texts, String instruction) {
        List<CompletableFuture<Vector>> coming =
                texts.stream()
                        .map(text ->
                                CompletableFuture.supplyAsync(
                                        () -> whole(text, instruction),
                                        text.length() <= SHORT ? shortTexts : longTexts))
                        .toList();
        return coming.stream().map(CompletableFuture::join).toList();
    }

    private Vector whole(String text, String instruction) {
        var pieces = Pieces.of(text);
        return pieces.together(
                pieces.texts().stream()
                        .map(piece -> model.embed(instruction + piece).content().vector())
                        .map(Vector::of)
                        .toList());
    }

    @Override
    public void close() {
        shortTexts.close();
        longTexts.close();
    }
}
