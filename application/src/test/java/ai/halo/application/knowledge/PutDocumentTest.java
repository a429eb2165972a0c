package ai.halo.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.knowledge.PutDocument.Draft;
import ai.halo.application.knowledge.PutDocument.Outcome;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentChanged;
import ai.halo.domain.knowledge.Format;
import ai.halo.domain.knowledge.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PutDocumentTest extends Editing {

    private static final String BODY = "Add a seat on the members page.";

    @Test
    void addsADocumentWithItsPassages() {
        Document seats = added(draft("seats", "Seats", BODY));

        assertThat(within(() -> documents.lock("seats"))).contains(seats);
        assertThat(within(() -> documents.passages(seats.id())))
                .extracting(Passage::text)
                .containsExactly(BODY);
        assertThat(told(DocumentChanged.class))
                .containsExactly(new DocumentChanged(seats.id(), 1, NOON));
    }

    @Test
    void makesADocumentWithoutAKeyAnew() {
        Document first = added(draft(null, "Seats", BODY));
        Document second = added(draft(null, "Seats", BODY));

        assertThat(first.key()).isEqualTo(first.id().value().toString());
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void writesTheNextVersionUnderAKnownKey() {
        Document before = added(draft("seats", "Seats", BODY));

        var outcome = put(draft("seats", "Seats", "A seat costs 9 EUR."));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> {
                            assertThat(changed.document().id()).isEqualTo(before.id());
                            assertThat(changed.document().version()).isEqualTo(2);
                            assertThat(changed.document().createdAt()).isEqualTo(NOON);
                        });
        assertThat(within(() -> documents.passages(before.id())))
                .extracting(Passage::text)
                .containsExactly("A seat costs 9 EUR.");
    }

    @Test
    void leavesAloneWhatIsTheSame() {
        Document seats = added(draft("seats", "Seats", BODY));

        assertThat(put(draft("seats", "Seats", BODY))).isEqualTo(new Outcome.Unchanged(seats));

        assertThat(told(DocumentChanged.class)).hasSize(1);
    }

    @Test
    void takesEveryPartOfADocumentForItsContent() {
        var _ = added(draft("seats", "Seats", BODY));

        assertThat(
                        List.of(
                                draft("seats", "Members", BODY),
                                draft("seats", "Members", BODY + "!"),
                                new Draft(
                                        "seats",
                                        "Members",
                                        null,
                                        "https://example.com/seats",
                                        Audience.PUBLIC,
                                        Format.MARKDOWN,
                                        BODY),
                                new Draft(
                                        "seats",
                                        "Members",
                                        null,
                                        null,
                                        Audience.INTERNAL,
                                        Format.MARKDOWN,
                                        BODY),
                                new Draft(
                                        "seats",
                                        "Members",
                                        null,
                                        null,
                                        Audience.PUBLIC,
                                        Format.TEXT,
                                        BODY)))
                .allSatisfy(draft -> assertThat(put(draft)).isInstanceOf(Outcome.Changed.class));
    }

    @Test
    void isCalledAsItIsToldElseAsItCallsItselfElseAsItCameIn() {
        assertThat(added(named("Told", "Fallback", "# Heading\n\nText")).title()).isEqualTo("Told");
        assertThat(added(named(null, "Fallback", "# Heading\n\nText")).title())
                .isEqualTo("Heading");
        assertThat(added(named(null, "Fallback", "Text")).title()).isEqualTo("Fallback");
        refuses("title", named(null, null, "Text"));
        refuses("title", named(" ", "Fallback", "# Heading"));
    }

    @Test
    void takesTitlesKeysAndBodiesUpToTheirLimits() {
        assertThat(added(draft(null, "🙂".repeat(500), BODY)).title()).hasSize(1_000);
        refuses("title", draft(null, "🙂".repeat(501), BODY));
        assertThat(added(draft("k".repeat(1_000), "Seats", BODY)).key()).hasSize(1_000);
        refuses("key", draft("k".repeat(1_001), "Seats", BODY));
        assertThat(added(draft(null, "Seats", "b ".repeat(250_000))).body()).hasSize(500_000);
        refuses("body", draft(null, "Seats", "b ".repeat(250_000) + "b"));
    }

    @Test
    void refusesWhatHasNoTextToAnswerFrom() {
        refuses("body", draft(null, "Seats", "  \n"));
        refuses("body", draft(null, "Seats", "<!-- nothing to see -->"));
    }

    @Test
    void refusesAnAddressThatIsNone() {
        refuses(
                "url",
                new Draft(
                        null,
                        "Seats",
                        null,
                        "javascript:alert(1)",
                        Audience.PUBLIC,
                        Format.MARKDOWN,
                        BODY));
    }

    private Outcome put(Draft draft) {
        return putDocument.put(workspace(), draft);
    }

    private Document added(Draft draft) {
        return ((Outcome.Added) put(draft)).document();
    }

    private void refuses(String field, Draft draft) {
        assertThatThrownBy(() -> put(draft))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    private static Draft named(@Nullable String title, @Nullable String fallback, String body) {
        return new Draft(null, title, fallback, null, Audience.PUBLIC, Format.MARKDOWN, body);
    }
}
