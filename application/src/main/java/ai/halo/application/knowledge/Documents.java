package ai.halo.application.knowledge;

import ai.halo.domain.Change;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.DocumentRemoved;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.Vector;
import java.util.List;
import java.util.Optional;

/** The documents of a workspace with their passages, one for each key. */
public interface Documents {

    /** Locks the document until the transaction ends. */
    Optional<Document> lock(DocumentId id);

    Optional<Document> lock(String key);

    /**
     * Stores a version with its passages; the passages of the version before are kept for traces
     * but no longer found.
     */
    void save(Change<Document> change, List<Passage> passages);

    boolean remove(DocumentRemoved removed);

    /** The current passages of a document, in order; empty if it is gone. */
    List<Passage> passages(DocumentId id);

    /** Stores the vectors of a version; false if a newer version is there. */
    boolean embed(Vectors vectors);

    /**
     * The vectors of one version of a document: one for the document, one for each child of each
     * passage, in order.
     */
    record Vectors(
            DocumentId document, int version, String model, Vector whole, List<Vector> children) {}
}
