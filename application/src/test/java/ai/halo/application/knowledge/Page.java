package ai.halo.application.knowledge;

import ai.halo.domain.knowledge.Cutting;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.DocumentVectors;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.PassageId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document as the tests of search write it. */
public record Page(
        DocumentId id, String title, List<Passage> passages, @Nullable DocumentVectors vectors) {

    static Page of(String title, String text) {
        return of(new DocumentId(UUID.randomUUID()), title, text);
    }

    static Page of(DocumentId id, String title, String text) {
        var passages = Cutting.of(text, () -> new PassageId(UUID.randomUUID()));
        return new Page(id, title, passages, new HashingEmbeddings().document(title, passages));
    }

    static Page refunds() {
        return of("Refunds", "We refund a yearly plan within 30 days of the payment.");
    }

    static Page seats() {
        return of("Seats", "Add a seat on the members page; a seat costs 9 EUR a month.");
    }

    static Page tokens() {
        return of("Tokens", "An expired token is renewed by connecting HubSpot again.");
    }

    Page withoutVectors() {
        return new Page(id, title, passages, null);
    }
}
