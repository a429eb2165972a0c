package ai.halo.integrations.knowledge;

import ai.halo.application.knowledge.DocumentReader;
import ai.halo.domain.knowledge.Format;

/**
 * Reads every format into plain Markdown: headings, lists, code and tables stay, emphasis, raw HTML
 * and everything a reader would not see go.
 */
public final class PlainDocumentReader implements DocumentReader {

    @Override
    public Plain read(Format format, String body) {
        var legible = Characters.legible(body);
        var read =
                switch (format) {
                    case MARKDOWN -> MarkdownBody.read(legible);
                    case HTML -> HtmlBody.read(legible);
                    case TEXT -> new Plain(null, legible.strip());
                };
        var title = read.title();
        // Entities can spell characters that the body did not contain.
        return new Plain(
                title == null ? null : Characters.legible(title), Characters.legible(read.text()));
    }
}
