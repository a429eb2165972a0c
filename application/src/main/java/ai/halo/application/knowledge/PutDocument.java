package ai.halo.application.knowledge;

import static ai.halo.application.audit.Deed.DOCUMENT_ADDED;
import static ai.halo.application.audit.Deed.DOCUMENT_CHANGED;

import ai.halo.application.Transactions;
import ai.halo.domain.Change;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.Format;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A document comes into the knowledge under its key; the same content again changes nothing. */
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
        Edition edition = Edition.of(draft, reader, clock.instant(), ids);
        return transactions.inTransaction(
                workspace,
                () ->
                        Optional.ofNullable(draft.key())
                                .flatMap(documents::lock)
                                .map(known -> change(known, edition))
                                .orElseGet(() -> add(edition)));
    }

    private Outcome add(Edition edition) {
        documents.save(Document.added(edition.document()), edition.passages());
        transactions.record(DOCUMENT_ADDED, edition.document().id().value());
        return new Outcome.Added(edition.document());
    }

    private Outcome change(Document known, Edition edition) {
        if (edition.isOf(known)) {
            return new Outcome.Unchanged(known);
        }
        Change<Document> changed = edition.after(known);
        documents.save(changed, edition.passages());
        transactions.record(DOCUMENT_CHANGED, known.id().value());
        return new Outcome.Changed(changed.state());
    }

    /**
     * A document as a caller sends it; without a title it has the one it gives itself, else the
     * fallback.
     */
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
    }
}
