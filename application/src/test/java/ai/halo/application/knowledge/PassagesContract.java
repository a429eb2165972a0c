package ai.halo.application.knowledge;

import static ai.halo.application.knowledge.Articles.REFUNDS;
import static ai.halo.application.knowledge.Articles.SEATS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.domain.Change;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentRemoved;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Hit;
import ai.halo.domain.knowledge.PassageId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everybody who reads passages promises. */
public interface PassagesContract extends TwoRooms {

    Passages passages();

    Documents documents();

    @Test
    default void readsWhatWasHitInTheOrderOfTheHits() {
        Hit seats = hit(Articles.seats(), 0.9);
        Hit refunds = hit(Articles.refunds(), 0.5);

        assertThat(read(refunds, seats))
                .extracting(Evidence::text)
                .containsExactly(Articles.refunds().body(), Articles.seats().body());
        assertThat(read(seats))
                .containsExactly(
                        new Evidence(
                                seats.passage(),
                                SEATS,
                                "About seats",
                                "https://example.com/seats",
                                Audience.INTERNAL,
                                Articles.seats().body(),
                                0.9,
                                0.45));
    }

    @Test
    default void leavesOutWhatWasReplaced() {
        Hit before = hit(Articles.refunds(), 1);
        Hit after = hit(Articles.next(Articles.refunds(), "No refunds."), 1);

        assertThat(read(before, after)).extracting(Evidence::text).containsExactly("No refunds.");
    }

    @Test
    default void leavesOutWhatIsGone() {
        Hit refunds = hit(Articles.refunds(), 1);
        Hit seats = hit(Articles.seats(), 1);
        assertThat(within(() -> documents().remove(new DocumentRemoved(REFUNDS, LATER)))).isTrue();

        assertThat(read(refunds, seats, unknown()))
                .extracting(Evidence::document)
                .containsExactly(SEATS);
        assertThat(read()).isEmpty();
    }

    @Test
    default void leavesOutWhatBelongsToAnotherWorkspace() {
        Hit refunds = hit(Articles.refunds(), 1);

        assertThat(elsewhere(() -> passages().read(List.of(refunds)))).isEmpty();
    }

    private List<Evidence> read(Hit... hits) {
        return within(() -> passages().read(List.of(hits)));
    }

    /** Stores the document; its only passage is the hit. */
    private Hit hit(Document document, double score) {
        var cut = Articles.cut(document);
        within(() -> documents().save(Change.of(document), cut));
        return new Hit(cut.getFirst().id(), document.id(), score, score / 2);
    }

    private static Hit unknown() {
        return new Hit(new PassageId(new UUID(9, 9)), SEATS, 1, 1);
    }
}
