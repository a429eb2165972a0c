package ai.halo.application.knowledge;

import static ai.halo.application.knowledge.Articles.REFUNDS;
import static ai.halo.application.knowledge.Articles.SEATS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.InMemory;
import ai.halo.domain.Change;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentRemoved;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Relevance;
import ai.halo.domain.knowledge.Vector;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchKnowledgeTest extends InMemory {

    private static final Question SEAT = Question.of("What does a seat cost?");

    private final InMemoryDocuments documents = new InMemoryDocuments(transactions, told);
    private final InMemoryKnowledgeSearch shelf = new InMemoryKnowledgeSearch();

    @BeforeEach
    void put() {
        put(Articles.refunds());
        put(Articles.seats());
    }

    @Test
    void findsTheEvidenceBestFirst() {
        var found = searching(() -> List.of(vector())).search(workspace(), SEAT, 8);

        assertThat(found.evidence().getFirst())
                .returns(SEATS, Evidence::document)
                .returns(Articles.seats().body(), Evidence::text);
        assertThat(found.relevance().coverage()).isPositive();
    }

    @Test
    void asksModelAndShelfOutsideEveryTransaction() {
        var searching =
                new SearchKnowledge(
                        (workspace, query) -> {
                            assertThat(transactions.open()).isFalse();
                            return shelf.rank(workspace, query);
                        },
                        new Questioned(() -> {
                            assertThat(transactions.open()).isFalse();
                            return List.of(vector());
                        }),
                        new InMemoryPassages(documents),
                        transactions);

        assertThat(searching.search(workspace(), SEAT, 8).evidence()).isNotEmpty();
    }

    @Test
    void searchesByWordsWhileTheModelIsOut() {
        var searching =
                searching(() -> {
                    throw new EmbeddingsUnavailable("out", new IllegalStateException());
                });

        assertThat(searching.search(workspace(), SEAT, 8).evidence())
                .extracting(Evidence::document)
                .contains(SEATS);
    }

    @Test
    void searchesByWordsWhereNoVectorsAreMade() {
        assertThat(searching(List::of).search(workspace(), SEAT, 8).evidence())
                .extracting(Evidence::document)
                .contains(SEATS);
    }

    @Test
    void neverReadsWhatWasRemovedSinceTheShelfSawIt() {
        var _ = within(() -> documents.remove(new DocumentRemoved(SEATS, LATER)));

        assertThat(searching(List::of).search(workspace(), SEAT, 8).evidence())
                .extracting(Evidence::document)
                .doesNotContain(SEATS);
    }

    @Test
    void findsNothingElsewhere() {
        var found = searching(() -> List.of(vector())).search(elsewhere(), SEAT, 8);

        assertThat(found.evidence()).isEmpty();
        assertThat(found.relevance()).isEqualTo(Relevance.NONE);
    }

    @Test
    void findsAsManyAsAreWanted() {
        assertThat(searching(List::of).search(workspace(), Question.of("refund a seat"), 1))
                .satisfies(found -> assertThat(found.evidence()).hasSize(1));
        assertThat(
                        searching(List::of)
                                .search(workspace(), Question.of("refund a seat"), 2)
                                .evidence())
                .extracting(Evidence::document)
                .containsExactlyInAnyOrder(REFUNDS, SEATS);
    }

    private SearchKnowledge searching(Supplier<List<Vector>> vectors) {
        return new SearchKnowledge(
                shelf, new Questioned(vectors), new InMemoryPassages(documents), transactions);
    }

    private void put(Document document) {
        var passages = Articles.cut(document);
        within(() -> documents.save(Change.of(document), passages));
        shelf.put(workspace(), document.id(), document.title(), passages, null);
    }

    private static Vector vector() {
        return HashingEmbeddings.vector(SEAT.newest());
    }

    /** Embeddings that are only asked about questions. */
    private record Questioned(Supplier<List<Vector>> vectors) implements Embeddings {

        @Override
        public String model() {
            return new HashingEmbeddings().model();
        }

        @Override
        public List<Vector> passages(List<String> texts) {
            throw new IllegalStateException("nobody writes here");
        }

        @Override
        public List<Vector> questions(List<String> texts) {
            return vectors.get();
        }
    }
}
