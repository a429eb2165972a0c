package ai.halo.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.knowledge.ChangeDocument.Outcome;
import ai.halo.application.knowledge.PutDocument.Draft;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentChanged;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Passage;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeDocumentTest extends Editing {

    private static final String BODY = "Add a seat on the members page.";

    @Test
    void writesTheNextVersionAndKeepsTheKey() {
        Document seats = seats();

        var outcome =
                changeDocument.change(
                        workspace(), seats.id(), draft("another", "Members", "9 EUR a month."));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> {
                            assertThat(changed.document().key()).isEqualTo("seats");
                            assertThat(changed.document().title()).isEqualTo("Members");
                            assertThat(changed.document().version()).isEqualTo(2);
                            assertThat(changed.document().updatedAt()).isEqualTo(LATER);
                        });
        assertThat(within(() -> documents.passages(seats.id())))
                .extracting(Passage::text)
                .containsExactly("9 EUR a month.");
        assertThat(told(DocumentChanged.class)).contains(new DocumentChanged(seats.id(), 2, LATER));
    }

    @Test
    void leavesAloneWhatIsTheSame() {
        Document seats = seats();

        var outcome = changeDocument.change(workspace(), seats.id(), draft(null, "Seats", BODY));

        assertThat(outcome).isEqualTo(new Outcome.Unchanged(seats));
        assertThat(told(DocumentChanged.class)).hasSize(1);
    }

    @Test
    void changesNothingItDoesNotKnow() {
        Document seats = seats();
        Draft draft = draft(null, "Members", BODY);

        assertThat(changeDocument.change(elsewhere(), seats.id(), draft))
                .isEqualTo(new Outcome.UnknownDocument());
        assertThat(changeDocument.change(workspace(), new DocumentId(new UUID(9, 9)), draft))
                .isEqualTo(new Outcome.UnknownDocument());
    }

    private Document seats() {
        var outcome = putDocument.put(workspace(), draft("seats", "Seats", BODY));
        return ((PutDocument.Outcome.Added) outcome).document();
    }
}
