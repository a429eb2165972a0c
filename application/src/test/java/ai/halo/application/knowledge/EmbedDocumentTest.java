package ai.halo.application.knowledge;

import static ai.halo.application.knowledge.Articles.REFUNDS;
import static ai.halo.application.knowledge.Articles.SEATS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.InMemory;
import ai.halo.domain.Change;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentEmbedded;
import ai.halo.domain.knowledge.Vector;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbedDocumentTest extends InMemory {

    private final InMemoryDocuments documents = new InMemoryDocuments(transactions, told);

    @BeforeEach
    void put() {
        save(Articles.refunds());
    }

    @Test
    void givesADocumentTheVectorsOfItsModel() {
        embedding(vectors -> vectors).on(workspace(), REFUNDS);

        assertThat(within(() -> documents.vectors(REFUNDS)))
                .isNotNull()
                .satisfies(kept -> {
                    assertThat(kept.model()).isEqualTo("hashing-256");
                    assertThat(kept.version()).isEqualTo(1);
                    assertThat(kept.children()).hasSize(1);
                });
        assertThat(told(DocumentEmbedded.class)).hasSize(1);
    }

    @Test
    void asksTheModelOutsideEveryTransaction() {
        embedding(
                        vectors -> {
                            assertThat(transactions.open()).isFalse();
                            return vectors;
                        })
                .on(workspace(), REFUNDS);

        assertThat(told(DocumentEmbedded.class)).hasSize(1);
    }

    @Test
    void throwsAwayVectorsOfAVersionThatWasReplacedMeanwhile() {
        embedding(
                        vectors -> {
                            save(Articles.next(Articles.refunds(), "No refunds."));
                            return vectors;
                        })
                .on(workspace(), REFUNDS);

        assertThat(within(() -> documents.vectors(REFUNDS))).isNull();
        assertThat(told(DocumentEmbedded.class)).isEmpty();
    }

    @Test
    void doesNothingWhereNoVectorsAreMade() {
        embedding(_ -> List.of()).on(workspace(), REFUNDS);

        assertThat(within(() -> documents.vectors(REFUNDS))).isNull();
        assertThat(told(DocumentEmbedded.class)).isEmpty();
    }

    @Test
    void doesNothingForADocumentThatIsGone() {
        embedding(vectors -> vectors).on(workspace(), SEATS);
        embedding(vectors -> vectors).on(elsewhere(), REFUNDS);

        assertThat(told(DocumentEmbedded.class)).isEmpty();
    }

    @Test
    void leavesItToItsCallerToTryAgainWhileTheModelIsOut() {
        var out =
                embedding(_ -> {
                    throw new EmbeddingsUnavailable("out", new IllegalStateException());
                });

        assertThatThrownBy(() -> out.on(workspace(), REFUNDS))
                .isInstanceOf(EmbeddingsUnavailable.class);
    }

    private EmbedDocument embedding(UnaryOperator<List<Vector>> meanwhile) {
        return new EmbedDocument(documents, new Meanwhile(meanwhile), transactions);
    }

    private void save(Document document) {
        within(() -> documents.save(Change.of(document), Articles.cut(document)));
    }

    /** Embeddings during whose work something else happens. */
    private record Meanwhile(UnaryOperator<List<Vector>> happening) implements Embeddings {

        @Override
        public String model() {
            return new HashingEmbeddings().model();
        }

        @Override
        public List<Vector> passages(List<String> texts) {
            return happening.apply(new HashingEmbeddings().passages(texts));
        }

        @Override
        public List<Vector> questions(List<String> texts) {
            return passages(texts);
        }
    }
}
