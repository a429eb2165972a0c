package ai.halo.application.knowledge;

import ai.halo.domain.knowledge.Format;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document's body as written into plain Markdown text, without scripts, styles or
 * navigation.
 */
public interface DocumentReader {

    Plain read(Format format, String body);

    /** The text, and the title the document gives itself. */
    record Plain(@Nullable String title, String text) {}
}
