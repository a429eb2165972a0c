package ai.halo.application.knowledge;

import ai.halo.application.TwoRooms;
import ai.halo.application.knowledge.Documents.Vectors;
import ai.halo.domain.Fingerprint;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Cutting;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Format;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.PassageId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Documents as the tests of those who keep them write them. */
public final class Articles {

    public static final DocumentId REFUNDS = new DocumentId(new UUID(8, 1));
    public static final DocumentId SEATS = new DocumentId(new UUID(8, 2));

    private Articles() {}

    public static Document refunds() {
        return of(REFUNDS, "refunds", "We refund a yearly plan within 30 days 🙂.");
    }

    public static Document seats() {
        return of(SEATS, "seats", "Add a seat on the members page; it costs 9 EUR a month.");
    }

    public static Document of(DocumentId id, String key, String body) {
        return new Document(
                id,
                key,
                "About " + key,
                "https://example.com/" + key,
                Audience.INTERNAL,
                Format.TEXT,
                body,
                Fingerprint.of(body),
                1,
                TwoRooms.NOON,
                TwoRooms.NOON);
    }

    /** The same document with another text, as its next version. */
    public static Document next(Document document, String body) {
        return document.changed(of(document.id(), document.key(), body), TwoRooms.LATER).state();
    }

    public static List<Passage> cut(Document document) {
        return Cutting.of(document.body(), () -> new PassageId(UUID.randomUUID()));
    }

    public static Vectors embedded(Document document, List<Passage> passages) {
        var made =
                Objects.requireNonNull(
                        new HashingEmbeddings().document(document.title(), passages));
        return new Vectors(
                document.id(), document.version(), made.model(), made.document(), made.children());
    }
}
