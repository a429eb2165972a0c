package ai.halo.application.knowledge;

import ai.halo.application.knowledge.DocumentReader.Plain;
import ai.halo.application.knowledge.PutDocument.Draft;
import ai.halo.domain.Change;
import ai.halo.domain.Fingerprint;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.knowledge.Cutting;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.PassageId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A draft that was read, named and cut: a new document, or the content of another one's version.
 */
record Edition(Document document, List<Passage> passages) {

    static Edition of(Draft draft, DocumentReader reader, Instant now, Supplier<UUID> ids) {
        InvalidValue.ifLonger(Document.MAX_BODY, "body", draft.body());
        Plain plain = reader.read(draft.format(), draft.body());
        Document document = document(draft, title(draft, plain), new DocumentId(ids.get()), now);
        if (plain.text().isBlank()) {
            throw new InvalidValue("body", "has no text to answer from");
        }
        return new Edition(document, Cutting.of(plain.text(), () -> new PassageId(ids.get())));
    }

    /** Whether the document has this content already. */
    boolean isOf(Document known) {
        return known.hash().equals(document.hash());
    }

    Change<Document> after(Document known) {
        return known.changed(document, document.updatedAt());
    }

    private static Document document(
            Draft draft, @Nullable String title, DocumentId id, Instant now) {
        return new Document(
                id,
                draft.key() == null ? id.value().toString() : draft.key(),
                title == null ? "" : title,
                draft.url(),
                draft.audience(),
                draft.format(),
                draft.body(),
                Fingerprint.of(title, draft.url(), draft.audience(), draft.format(), draft.body()),
                1,
                now,
                now);
    }

    private static @Nullable String title(Draft draft, Plain plain) {
        if (draft.title() != null) {
            return draft.title();
        }
        return plain.title() == null ? draft.fallbackTitle() : plain.title();
    }
}
