package ai.halo.rest.knowledge;

import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.OneAtATime;
import ai.halo.application.Told;
import ai.halo.application.knowledge.Articles;
import ai.halo.application.knowledge.HashingEmbeddings;
import ai.halo.application.knowledge.InMemoryDocuments;
import ai.halo.application.knowledge.InMemoryKnowledgeSearch;
import ai.halo.application.knowledge.InMemoryPassages;
import ai.halo.application.knowledge.SearchKnowledge;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.knowledge.Document;
import ai.halo.rest.Office;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final String SEARCH = "/api/v1/knowledge/search";

    private final OneAtATime transactions = new OneAtATime();
    private final InMemoryDocuments documents = new InMemoryDocuments(transactions, new Told());
    private final InMemoryKnowledgeSearch shelf = new InMemoryKnowledgeSearch();
    private final Office office =
            Office.with(
                    bean(
                            SearchKnowledge.class,
                            new SearchKnowledge(
                                    shelf,
                                    new HashingEmbeddings(),
                                    new InMemoryPassages(documents),
                                    transactions)));

    @BeforeAll
    void put() {
        put(Articles.of(Articles.SEATS, "seats", "A seat costs 9 EUR. ".repeat(400)));
        put(Articles.refunds());
    }

    @AfterAll
    void stop() {
        office.close();
    }

    @Test
    void findsEachDocumentOnceBestFirst() {
        Json.Arr items = (Json.Arr) office.get(SEARCH + "?q=seat+refund").json().at("items");

        assertThat(items.items())
                .extracting(item -> ((Json.Obj) item).at("document_id").plain())
                .containsExactlyInAnyOrder(
                        Articles.SEATS.value().toString(), Articles.REFUNDS.value().toString());
        var first = (Json.Obj) items.items().getFirst();
        assertThat(first.at("title").plain()).startsWith("About ");
        assertThat(first.at("url").plain()).startsWith("https://example.com/");
        assertThat(first.at("audience").plain()).isEqualTo("internal");
        assertThat(first.at("excerpt").plain()).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void findsNothingWhereNothingFits() {
        assertThat(office.get(SEARCH + "?q=zebra").json().at("items"))
                .isEqualTo(new Json.Arr(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%20"})
    void wantsToKnowWhatToLookFor(String query) {
        office.refuses(office.get(SEARCH + query), "q");
    }

    @ParameterizedTest
    @CsvSource({"1, 200", "100, 200", "0, 400", "101, 400", "x, 400"})
    void findsAsManyAsAreWanted(String limit, int status) {
        assertThat(office.get(SEARCH + "?q=seat&limit=" + limit).status()).isEqualTo(status);
    }

    @Test
    void isClosedToBrowsers() {
        office.isClosedToBrowsers(SEARCH + "?q=seat");
    }

    private void put(Document document) {
        var workspace = office.server().keys().workspace();
        var passages = Articles.cut(document);
        transactions.inTransaction(workspace, () -> documents.save(Change.of(document), passages));
        shelf.put(workspace, document.id(), document.title(), passages, null);
    }
}
