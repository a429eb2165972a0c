package ai.halo.application.knowledge;

import ai.halo.application.CountedIds;
import ai.halo.application.InMemory;
import ai.halo.application.knowledge.DocumentReader.Plain;
import ai.halo.application.knowledge.PutDocument.Draft;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Format;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A desk at which documents are written; it reads {@code # Heading} and drops what is hidden. */
abstract class Editing extends InMemory {

    private static final Pattern HEADING = Pattern.compile("\\A# (.+)");

    final InMemoryDocuments documents = new InMemoryDocuments(transactions, told);
    final CountedIds ids = new CountedIds();
    final PutDocument putDocument =
            new PutDocument(documents, Editing::read, transactions, InstantSource.fixed(NOON), ids);
    final ChangeDocument changeDocument =
            new ChangeDocument(
                    documents, Editing::read, transactions, InstantSource.fixed(LATER), ids);

    static Plain read(Format format, String body) {
        var heading = HEADING.matcher(body);
        return new Plain(
                heading.find() ? heading.group(1) : null, body.replaceAll("(?s)<!--.*?-->", ""));
    }

    static Draft draft(@Nullable String key, @Nullable String title, String body) {
        return new Draft(key, title, null, null, Audience.PUBLIC, Format.MARKDOWN, body);
    }
}
