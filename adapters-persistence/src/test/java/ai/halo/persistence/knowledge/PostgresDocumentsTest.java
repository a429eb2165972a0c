package ai.halo.persistence.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.knowledge.Articles;
import ai.halo.application.knowledge.Documents;
import ai.halo.application.knowledge.DocumentsContract;
import ai.halo.domain.Change;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.persistence.Crowd;
import ai.halo.persistence.OnPostgres;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresDocumentsTest extends OnPostgres implements DocumentsContract {

    private final Documents documents =
            new PostgresDocuments(transactions, log, InstantSource.fixed(LATER));

    @Override
    public Documents documents() {
        return documents;
    }

    @Test
    void hasOneDocumentForAllWhoPutItsKeyAtOnce() {
        var ids =
                Crowd.of(
                        8, () -> within(() -> documents.lock("seats").orElseGet(this::added).id()));

        assertThat(ids)
                .hasSize(8)
                .containsOnly(within(() -> documents.lock("seats")).orElseThrow().id());
    }

    private Document added() {
        var document = Articles.of(new DocumentId(UUID.randomUUID()), "seats", "A seat.");
        documents.save(Change.of(document), Articles.cut(document));
        return document;
    }
}
