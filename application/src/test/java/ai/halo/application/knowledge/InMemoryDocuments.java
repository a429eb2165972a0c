package ai.halo.application.knowledge;

import ai.halo.application.OneAtATime;
import ai.halo.application.PerWorkspace;
import ai.halo.application.Told;
import ai.halo.domain.Change;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentEmbedded;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.DocumentRemoved;
import ai.halo.domain.knowledge.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Documents in memory. */
public final class InMemoryDocuments implements Documents {

    private final PerWorkspace<Map<DocumentId, Edited>> documents;
    private final Told told;

    /** The current version of a document. */
    record Edited(Document document, List<Passage> passages, @Nullable Vectors vectors) {}

    public InMemoryDocuments(OneAtATime transactions, Told told) {
        documents = new PerWorkspace<>(transactions::workspace, LinkedHashMap::new);
        this.told = told;
    }

    @Override
    public Optional<Document> lock(DocumentId id) {
        return current(id).map(Edited::document);
    }

    @Override
    public Optional<Document> lock(String key) {
        return all().stream()
                .map(Edited::document)
                .filter(document -> document.key().equals(key))
                .findFirst();
    }

    @Override
    public void save(Change<Document> change, List<Passage> passages) {
        documents.here().put(change.state().id(), new Edited(change.state(), passages, null));
        told.add(change.events());
    }

    @Override
    public boolean remove(DocumentRemoved removed) {
        boolean wasThere = documents.here().remove(removed.document()) != null;
        if (wasThere) {
            told.add(List.of(removed));
        }
        return wasThere;
    }

    @Override
    public List<Passage> passages(DocumentId id) {
        return current(id).map(Edited::passages).orElse(List.of());
    }

    @Override
    public boolean embed(Vectors vectors) {
        Optional<Edited> meant =
                current(vectors.document())
                        .filter(edited -> edited.document().version() == vectors.version());
        meant.ifPresent(edited -> {
            documents
                    .here()
                    .put(
                            vectors.document(),
                            new Edited(edited.document(), edited.passages(), vectors));
            told.add(
                    List.of(
                            new DocumentEmbedded(
                                    vectors.document(),
                                    vectors.version(),
                                    edited.document().updatedAt())));
        });
        return meant.isPresent();
    }

    public @Nullable Vectors vectors(DocumentId id) {
        return current(id).map(Edited::vectors).orElse(null);
    }

    List<Edited> all() {
        return List.copyOf(documents.here().values());
    }

    private Optional<Edited> current(DocumentId id) {
        return Optional.ofNullable(documents.here().get(id));
    }
}
