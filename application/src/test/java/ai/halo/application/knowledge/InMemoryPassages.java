package ai.halo.application.knowledge;

import ai.halo.application.knowledge.InMemoryDocuments.Edited;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Hit;
import ai.halo.domain.knowledge.Passage;
import java.util.List;
import java.util.stream.Stream;

/** The passages of documents in memory. */
public final class InMemoryPassages implements Passages {

    private final InMemoryDocuments documents;

    public InMemoryPassages(InMemoryDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<Evidence> read(List<Hit> hits) {
        return hits.stream().flatMap(this::read).toList();
    }

    private Stream<Evidence> read(Hit hit) {
        return documents.all().stream().flatMap(edited -> read(hit, edited));
    }

    private static Stream<Evidence> read(Hit hit, Edited edited) {
        return edited.passages().stream()
                .filter(passage -> passage.id().equals(hit.passage()))
                .map(passage -> evidence(hit, passage, edited.document()));
    }

    private static Evidence evidence(Hit hit, Passage passage, Document document) {
        return new Evidence(
                passage.id(),
                document.id(),
                document.title(),
                document.url(),
                document.audience(),
                passage.text(),
                hit.score(),
                hit.similarity());
    }
}
