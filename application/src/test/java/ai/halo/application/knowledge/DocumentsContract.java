package ai.halo.application.knowledge;

import static ai.halo.application.knowledge.Articles.REFUNDS;
import static ai.halo.application.knowledge.Articles.SEATS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.halo.application.TwoRooms;
import ai.halo.domain.Change;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentChanged;
import ai.halo.domain.knowledge.DocumentEmbedded;
import ai.halo.domain.knowledge.DocumentRemoved;
import ai.halo.domain.knowledge.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every keeper of documents promises. */
public interface DocumentsContract extends TwoRooms {

    Documents documents();

    @Test
    default void findsADocumentByIdAndByKey() {
        var _ = save(Articles.refunds());

        assertThat(within(() -> documents().lock(REFUNDS))).contains(Articles.refunds());
        assertThat(within(() -> documents().lock("refunds"))).contains(Articles.refunds());
        assertThat(within(() -> documents().lock(SEATS))).isEmpty();
        assertThat(within(() -> documents().lock("Refunds"))).isEmpty();
    }

    @Test
    default void keepsItsPassagesInOrder() {
        var passages = save(Articles.of(REFUNDS, "refunds", "A longer word. ".repeat(500)));

        assertThat(passages).hasSizeGreaterThan(2);
        assertThat(within(() -> documents().passages(REFUNDS))).isEqualTo(passages);
        assertThat(within(() -> documents().passages(SEATS))).isEmpty();
    }

    @Test
    default void hasThePassagesOfTheLastVersionOnly() {
        var _ = save(Articles.refunds());
        Document changed = Articles.next(Articles.refunds(), "No refunds.");

        var passages = save(changed);

        assertThat(within(() -> documents().lock(REFUNDS))).contains(changed);
        assertThat(within(() -> documents().passages(REFUNDS))).isEqualTo(passages);
    }

    @Test
    default void takesTheVectorsOfTheCurrentVersion() {
        var passages = save(Articles.refunds());
        var vectors = Articles.embedded(Articles.refunds(), passages);

        assertThat(within(() -> documents().embed(vectors))).isTrue();

        assertThat(told(DocumentEmbedded.class))
                .extracting(DocumentEmbedded::document, DocumentEmbedded::version)
                .containsExactly(tuple(REFUNDS, 1));
    }

    @Test
    default void refusesTheVectorsOfAnEarlierVersion() {
        var vectors = Articles.embedded(Articles.refunds(), save(Articles.refunds()));
        var _ = save(Articles.next(Articles.refunds(), "No refunds."));

        assertThat(within(() -> documents().embed(vectors))).isFalse();

        assertThat(told(DocumentEmbedded.class)).isEmpty();
    }

    @Test
    default void tellsOfEachVersion() {
        var _ = save(Articles.refunds());
        var _ = save(Articles.next(Articles.refunds(), "No refunds."));

        assertThat(told(DocumentChanged.class))
                .containsExactly(
                        new DocumentChanged(REFUNDS, 1, NOON),
                        new DocumentChanged(REFUNDS, 2, LATER));
    }

    @Test
    default void removesADocumentOnceAndTellsOfIt() {
        var _ = save(Articles.refunds());
        var removed = new DocumentRemoved(REFUNDS, LATER);

        assertThat(within(() -> documents().remove(removed))).isTrue();

        assertThat(within(() -> documents().remove(removed))).isFalse();
        assertThat(within(() -> documents().lock("refunds"))).isEmpty();
        assertThat(within(() -> documents().passages(REFUNDS))).isEmpty();
        assertThat(told(DocumentRemoved.class)).containsExactly(removed);
    }

    @Test
    default void hidesDocumentsFromOtherWorkspaces() {
        var vectors = Articles.embedded(Articles.refunds(), save(Articles.refunds()));
        var removed = new DocumentRemoved(REFUNDS, LATER);

        assertThat(elsewhere(() -> documents().lock(REFUNDS))).isEmpty();
        assertThat(elsewhere(() -> documents().lock("refunds"))).isEmpty();
        assertThat(elsewhere(() -> documents().passages(REFUNDS))).isEmpty();
        assertThat(elsewhere(() -> documents().embed(vectors))).isFalse();
        assertThat(elsewhere(() -> documents().remove(removed))).isFalse();
    }

    private List<Passage> save(Document document) {
        var passages = Articles.cut(document);
        var changed = new DocumentChanged(document.id(), document.version(), document.updatedAt());
        within(() -> documents().save(Change.of(document, changed), passages));
        return passages;
    }
}
