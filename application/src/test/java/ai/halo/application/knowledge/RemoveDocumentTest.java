package ai.halo.application.knowledge;

import static ai.halo.application.knowledge.Articles.REFUNDS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.InMemory;
import ai.halo.domain.Change;
import ai.halo.domain.knowledge.DocumentRemoved;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class RemoveDocumentTest extends InMemory {

    private final InMemoryDocuments documents = new InMemoryDocuments(transactions, told);
    private final RemoveDocument removeDocument =
            new RemoveDocument(documents, transactions, InstantSource.fixed(LATER));

    @Test
    void removesADocumentOnceAndTellsOfIt() {
        var refunds = Articles.refunds();
        within(() -> documents.save(Change.of(refunds), Articles.cut(refunds)));

        assertThat(removeDocument.remove(elsewhere(), REFUNDS)).isFalse();
        assertThat(removeDocument.remove(workspace(), REFUNDS)).isTrue();

        assertThat(removeDocument.remove(workspace(), REFUNDS)).isFalse();
        assertThat(within(() -> documents.lock(REFUNDS))).isEmpty();
        assertThat(told(DocumentRemoved.class))
                .containsExactly(new DocumentRemoved(REFUNDS, LATER));
    }
}
