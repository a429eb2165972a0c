package ai.halo.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.knowledge.KnowledgeSearch.Query;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Hit;
import ai.halo.domain.knowledge.PassageId;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Ranking;
import ai.halo.domain.knowledge.Relevance;
import ai.halo.domain.knowledge.Vector;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every search promises, by words alone and with meaning. */
public interface KnowledgeSearchContract {

    WorkspaceId HERE = new WorkspaceId(new UUID(1, 1));
    WorkspaceId ELSEWHERE = new WorkspaceId(new UUID(1, 2));
    String FILLER = "The office is open on weekdays and closed on holidays. ";

    KnowledgeSearch search();

    /** Makes a document findable at once, in place of its earlier version. */
    void put(WorkspaceId workspace, Page page);

    void remove(WorkspaceId workspace, DocumentId document);

    @Test
    default void findsNothingInAnEmptyWorkspace() {
        assertThat(ask(HERE, "refund")).isEqualTo(Ranking.EMPTY);
    }

    @Test
    default void findsTheDocumentThatSpeaksToTheQuestion() {
        Page seats = Page.seats();
        putAll(Page.refunds(), seats, Page.tokens());

        Hit first = ask(HERE, "What does another seat cost?").hits().getFirst();

        assertThat(first.document()).isEqualTo(seats.id());
        assertThat(first.passage()).isEqualTo(seats.passages().getFirst().id());
        assertThat(first.score()).isBetween(0.0, 1.0);
        assertThat(first.similarity()).isBetween(0.1, 1.0);
    }

    @Test
    default void findsByWordsWhileVectorsAreMissing() {
        Page seats = Page.seats().withoutVectors();
        putAll(Page.refunds().withoutVectors(), seats, Page.tokens().withoutVectors());

        assertThat(ask(HERE, "add a seat").hits().getFirst().document()).isEqualTo(seats.id());
        assertThat(askByWords("add a seat").hits().getFirst().document()).isEqualTo(seats.id());
    }

    @Test
    default void findsWhatHasVectorsBesideWhatHasNone() {
        Page seats = Page.seats();
        putAll(Page.refunds().withoutVectors(), seats);

        assertThat(askByWords("seat").hits()).extracting(Hit::document).containsExactly(seats.id());
        assertThat(ask(HERE, "refund a plan").hits()).isNotEmpty();
    }

    @Test
    default void knowsWordsInTheirOtherForms() {
        putAll(Page.refunds());

        assertThat(askByWords("refunding payments").hits()).hasSize(1);
    }

    @Test
    default void findsATitle() {
        Page tokens = Page.tokens();
        putAll(Page.refunds(), tokens);

        assertThat(askByWords("tokens").hits().getFirst().document()).isEqualTo(tokens.id());
    }

    @Test
    default void neverFindsWhatBelongsToAnotherWorkspace() {
        put(ELSEWHERE, Page.refunds());
        Page here = Page.seats();
        putAll(here);

        assertThat(ask(HERE, "refund of a yearly plan").hits())
                .extracting(Hit::document)
                .doesNotContain(Page.refunds().id())
                .allMatch(here.id()::equals);
        assertThat(askByWords("refund").hits()).isEmpty();
    }

    @Test
    default void scoresTheSameWhateverOtherWorkspacesHold() {
        putAll(Page.refunds(), Page.seats(), Page.tokens());
        Ranking alone = ask(HERE, "refund a seat");

        for (int i = 0; i < 20; i++) {
            put(ELSEWHERE, Page.of("Refund " + i, "refund refund seat " + FILLER.repeat(i)));
        }

        assertThat(ask(HERE, "refund a seat")).isEqualTo(alone);
    }

    @Test
    default void forgetsARemovedDocument() {
        Page refunds = Page.refunds();
        putAll(refunds, Page.seats());

        remove(HERE, refunds.id());

        assertThat(askByWords("refund").hits()).isEmpty();
    }

    @Test
    default void removesOnlyInOneWorkspace() {
        Page refunds = Page.refunds();
        putAll(refunds);

        remove(ELSEWHERE, refunds.id());

        assertThat(askByWords("refund").hits()).hasSize(1);
    }

    @Test
    default void findsOnlyTheNewestVersion() {
        Page old = Page.refunds();
        putAll(old);

        Page newer = Page.of(old.id(), "Money back", "Money goes back to the card.");
        putAll(newer);

        assertThat(askByWords("refund").hits()).isEmpty();
        assertThat(askByWords("money").hits())
                .extracting(Hit::passage)
                .containsExactly(newer.passages().getFirst().id());
    }

    @Test
    default void namesAtMostTwoPassagesOfADocument() {
        Page longer = Page.of("Seats", ("A seat costs 9 EUR. " + FILLER.repeat(40)).repeat(6));
        Page seats = Page.seats();
        putAll(longer, seats);
        assertThat(longer.passages()).hasSizeGreaterThan(3);

        List<Hit> hits = ask(HERE, "What does a seat cost?").hits();

        assertThat(hits).filteredOn(hit -> hit.document().equals(longer.id())).hasSize(2);
        assertThat(hits).filteredOn(hit -> hit.document().equals(seats.id())).hasSize(1);
    }

    @Test
    default void namesThePassageThatSpeaksToTheQuestion() {
        Page page =
                Page.of("Plans", FILLER.repeat(60) + "A seat costs 9 EUR. " + FILLER.repeat(60));
        putAll(page);

        PassageId best = ask(HERE, "What does a seat cost?").hits().getFirst().passage();

        assertThat(page.passages())
                .filteredOn(passage -> passage.id().equals(best))
                .singleElement()
                .satisfies(passage -> assertThat(passage.text()).contains("A seat costs"));
    }

    @Test
    default void givesAtMostAsManyAsWanted() {
        IntStream.range(0, 9).forEach(i -> putAll(Page.of("Seat " + i, "A seat. " + i)));

        assertThat(search().rank(HERE, query("seat", 4)).hits()).hasSize(4);
    }

    @Test
    default void ordersByScore() {
        IntStream.range(0, 9).forEach(i -> putAll(Page.of("Page", "seat ".repeat(i) + FILLER)));

        assertThat(ask(HERE, "seat").hits())
                .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    default void countsEarlierRemarksLess() {
        Page refunds = Page.refunds();
        putAll(refunds, Page.seats(), Page.tokens());

        var question = Question.after(List.of("My token"), "When do you refund a yearly plan?");

        List<Hit> hits = search().rank(HERE, query(question, 8)).hits();
        assertThat(hits.getFirst().document()).isEqualTo(refunds.id());
    }

    @Test
    default void saysHowMuchOfTheQuestionWasFound() {
        putAll(Page.refunds(), Page.seats(), Page.tokens());

        Relevance known = ask(HERE, "refund of a yearly plan").relevance();
        Relevance unknown = ask(HERE, "penguins in cold seat water").relevance();

        assertThat(known.coverage()).isGreaterThan(0.9);
        assertThat(unknown.coverage()).isBetween(0.0, 0.5);
        assertThat(known.best()).isGreaterThan(unknown.best());
        assertThat(known.second()).isLessThanOrEqualTo(known.best());
        assertThat(known.gap()).isBetween(0.0, 1.0);
        assertThat(known.agreement()).isBetween(0.0, 1.0);
    }

    @Test
    default void survivesAQuestionWithoutWords() {
        putAll(Page.refunds());

        assertThat(askByWords("?!").hits()).isEmpty();
        assertThat(askByWords("x y ".repeat(4_000)).hits()).isEmpty();
    }

    private void putAll(Page... pages) {
        for (Page page : pages) {
            put(HERE, page);
        }
    }

    private Ranking ask(WorkspaceId workspace, String text) {
        return search().rank(workspace, query(text, 8));
    }

    private Ranking askByWords(String text) {
        return search().rank(HERE, new Query(Question.of(text), null, 8));
    }

    private static Query query(String text, int limit) {
        return query(Question.of(text), limit);
    }

    private static Query query(Question question, int limit) {
        List<Vector> vectors =
                new HashingEmbeddings()
                        .questions(question.parts().stream().map(Question.Part::text).toList());
        List<Double> weights = question.parts().stream().map(Question.Part::weight).toList();
        return new Query(question, Vector.weighted(vectors, weights), limit);
    }
}
