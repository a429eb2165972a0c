package ai.halo.domain.knowledge;

import ai.halo.domain.Change;
import ai.halo.domain.InvalidValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text the workspace answers from, with its cut passages; a change of its body makes a new
 * version.
 */
public record Document(
        DocumentId id,
        String key,
        String title,
        @Nullable String url,
        Audience audience,
        Format format,
        String body,
        String hash,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    public static final int MAX_TITLE = 500;
    public static final int MAX_BODY = 500_000;
    public static final int MAX_KEY = 1_000;

    public Document {
        title = InvalidValue.ifLonger(MAX_TITLE, "title", title.strip());
        if (title.isEmpty()) {
            throw new InvalidValue("title", "must not be empty");
        }
        InvalidValue.ifLonger(MAX_BODY, "body", body);
        if (body.isBlank()) {
            throw new InvalidValue("body", "must not be empty");
        }
        InvalidValue.ifLonger(MAX_KEY, "key", key);
        if (url != null && !url.matches("https?://\\S{1,2000}")) {
            throw new InvalidValue(
                    "url", "must be an http or https address of at most 2,000 characters");
        }
    }

    public static Change<Document> added(Document document) {
        return Change.of(
                document,
                new DocumentChanged(document.id(), document.version(), document.createdAt()));
    }

    /** The next version of this document with another content. */
    public Change<Document> changed(Document content, Instant now) {
        var next =
                new Document(
                        id,
                        key,
                        content.title,
                        content.url,
                        content.audience,
                        content.format,
                        content.body,
                        content.hash,
                        version + 1,
                        createdAt,
                        now);
        return Change.of(next, new DocumentChanged(id, next.version, now));
    }
}
