package ai.halo.application.knowledge;

import ai.halo.application.Transactions;
import ai.halo.application.knowledge.DocumentReader.Plain;
import ai.halo.domain.Change;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Cutting;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Fingerprint;
import ai.halo.domain.knowledge.Format;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.PassageId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A document comes into the knowledge or is written anew; the same content again changes nothing.
 */
public final class PutDocument {

    private final Documents documents;
    private final DocumentReader reader;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public PutDocument(
            Documents documents,
            DocumentReader reader,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.documents = documents;
        this.reader = reader;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /** Adds the document, or makes it the next version of the one with the same key. */
    public Outcome put(WorkspaceId workspace, Draft draft) {
        Prepared prepared = prepare(draft);
        return transactions.inTransaction(
                workspace,
                () ->
                        Optional.ofNullable(draft.key())
                                .flatMap(documents::lock)
                                .map(known -> change(known, prepared))
                                .orElseGet(() -> add(prepared)));
    }

    /** Writes a known document anew. */
    public Outcome change(WorkspaceId workspace, DocumentId id, Draft draft) {
        Prepared prepared = prepare(draft);
        return transactions.inTransaction(
                workspace,
                () ->
                        documents
                                .lock(id)
                                .map(known -> change(known, prepared))
                                .orElseGet(Outcome.UnknownDocument::new));
    }

    private Prepared prepare(Draft draft) {
        InvalidValue.ifLonger(Document.MAX_BODY, "body", draft.body());
        Plain plain = reader.read(draft.format(), draft.body());
        String title = title(draft, plain);
        Instant now = clock.instant();
        var id = new DocumentId(ids.get());
        var document =
                new Document(
                        id,
                        draft.key() == null ? id.value().toString() : draft.key(),
                        title == null ? "" : title,
                        draft.url(),
                        draft.audience(),
                        draft.format(),
                        draft.body(),
                        Fingerprint.of(
                                title, draft.url(), draft.audience(), draft.format(), draft.body()),
                        1,
                        now,
                        now);
        if (plain.text().isBlank()) {
            throw new InvalidValue("body", "has no text to answer from");
        }
        return new Prepared(document, Cutting.of(plain.text(), () -> new PassageId(ids.get())));
    }

    private static @Nullable String title(Draft draft, Plain plain) {
        if (draft.title() != null) {
            return draft.title();
        }
        return plain.title() == null ? draft.fallbackTitle() : plain.title();
    }

    private Outcome add(Prepared prepared) {
        documents.save(Document.added(prepared.document()), prepared.passages());
        return new Outcome.Added(prepared.document());
    }

    private Outcome change(Document known, Prepared prepared) {
        if (known.hash().equals(prepared.document().hash())) {
            return new Outcome.Unchanged(known);
        }
        Change<Document> changed = known.changed(prepared.document(), clock.instant());
        documents.save(changed, prepared.passages());
        return new Outcome.Changed(changed.state());
    }

    private record Prepared(Document document, List<Passage> passages) {}

    /** A document as a caller sends it; without a title it has the one it gives itself, else the fallback. */
    public record Draft(
            @Nullable String key,
            @Nullable String title,
            @Nullable String fallbackTitle,
            @Nullable String url,
            Audience audience,
            Format format,
            String body) {}

    /** What became of the document. */
    public sealed interface Outcome {

        record Added(Document document) implements Outcome {}

        record Changed(Document document) implements Outcome {}

        record Unchanged(Document document) implements Outcome {}

        record UnknownDocument() implements Outcome {}
    }
}
