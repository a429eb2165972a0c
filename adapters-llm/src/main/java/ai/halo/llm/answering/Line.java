package ai.halo.llm.answering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The open line to a provider during one attempt: cutting it ends the reading on the other side.
 */
final class Line {

    static final ScopedValue<Line> OF_THIS_ATTEMPT = ScopedValue.newInstance();

    private @Nullable InputStream stream;
    private boolean cut;

    synchronized void opened(InputStream opened) {
        stream = opened;
        if (cut) {
            close(opened);
        }
    }

    synchronized void cut() {
        cut = true;
        if (stream != null) {
            close(stream);
        }
    }

    private static void close(InputStream open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
