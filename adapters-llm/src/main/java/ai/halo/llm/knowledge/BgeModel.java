package ai.halo.llm.knowledge;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The quantised bge-small-en-v1.5 of the class path, on the caller's thread and no other. */
final class BgeModel extends AbstractInProcessEmbeddingModel {

    static final String NAME = "bge-small-en-v1.5-q";

    private final OnnxBertBiEncoder encoder;

    BgeModel() {
        super(Runnable::run);
        try (InputStream tokenizer = resource("bge-small-en-v1.5-q-tokenizer.json")) {
            var environment = OrtEnvironment.getEnvironment();
            encoder =
                    new OnnxBertBiEncoder(
                            environment, session(environment), tokenizer, PoolingMode.CLS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model does not load", e);
        }
    }

    /** Left alone, ONNX takes every core and keeps it busy while it waits. */
    private static OrtSession session(OrtEnvironment environment) throws IOException, OrtException {
        try (var options = new OrtSession.SessionOptions();
                InputStream model = resource("bge-small-en-v1.5-q.onnx")) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            return environment.createSession(model.readAllBytes(), options);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = BgeModel.class.getResourceAsStream("/" + name);
        if (found == null) {
            throw new IOException(name + " is not on the class path");
        }
        return found;
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    @Override
    protected Integer knownDimension() {
        return BgeEmbeddings.DIMENSIONS;
    }

    @Override
    public String modelName() {
        return NAME;
    }
}
