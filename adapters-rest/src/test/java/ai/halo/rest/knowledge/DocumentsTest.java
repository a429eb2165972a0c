package ai.halo.rest.knowledge;

import static ai.halo.rest.RunningServer.NOON;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.OneAtATime;
import ai.halo.application.Page;
import ai.halo.application.Told;
import ai.halo.application.knowledge.ChangeDocument;
import ai.halo.application.knowledge.DocumentReader;
import ai.halo.application.knowledge.DocumentReader.Plain;
import ai.halo.application.knowledge.DocumentViews;
import ai.halo.application.knowledge.InMemoryDocuments;
import ai.halo.application.knowledge.PutDocument;
import ai.halo.application.knowledge.RemoveDocument;
import ai.halo.domain.Json;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.rest.Office;
import ai.halo.rest.RunningServer.Answer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsTest {

    private static final String DOCUMENTS = "/api/v1/knowledge/documents";
    private static final String SEATS = "\"title\": \"Seats\", \"body\": \"9 EUR a month.\"";

    private final OneAtATime transactions = new OneAtATime();
    private final InMemoryDocuments documents = new InMemoryDocuments(transactions, new Told());
    private final Office office = office();

    @AfterAll
    void stop() {
        office.close();
    }

    @Test
    void addsADocument() {
        Answer answer = office.post(DOCUMENTS, "{%s}".formatted(SEATS));

        assertThat(answer.status()).isEqualTo(201);
        Json.Obj added = answer.json();
        assertThat(added.at("key")).isEqualTo(added.at("id"));
        assertThat(added.at("title").plain()).isEqualTo("Seats");
        assertThat(added.at("audience").plain()).isEqualTo("public");
        assertThat(added.at("format").plain()).isEqualTo("markdown");
        assertThat(added.at("status").plain()).isEqualTo("searchable");
        assertThat(added.at("version").plain()).isEqualTo("1");
        assertThat(added.at("outcome").plain()).isEqualTo("added");
        assertThat(office.get(DOCUMENTS + "/" + added.at("id").plain()).json().at("body").plain())
                .isEqualTo("9 EUR a month.");
    }

    @Test
    void writesTheNextVersionUnderAKnownKey() {
        String id = office.add(DOCUMENTS, "{\"key\": \"seats\", %s}".formatted(SEATS));

        Answer same = office.post(DOCUMENTS, "{\"key\": \"seats\", %s}".formatted(SEATS));
        Answer changed =
                office.post(
                        DOCUMENTS, "{\"key\": \"seats\", \"title\": \"Seats\", \"body\": \"10\"}");

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.json().at("outcome").plain()).isEqualTo("unchanged");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("outcome").plain()).isEqualTo("updated");
        assertThat(changed.json().at("id").plain()).isEqualTo(id);
        assertThat(changed.json().at("version").plain()).isEqualTo("2");
    }

    @Test
    void writesAKnownDocumentAnew() {
        String document = DOCUMENTS + "/" + office.add(DOCUMENTS, "{%s}".formatted(SEATS));

        Json.Obj changed =
                office.put(
                                document,
                                """
                                {"title": "Members", "body": "10 EUR", "audience": "internal",
                                 "format": "text", "url": "https://example.com/members"}
                                """)
                        .json();

        assertThat(changed.at("title").plain()).isEqualTo("Members");
        assertThat(changed.at("audience").plain()).isEqualTo("internal");
        assertThat(changed.at("url").plain()).isEqualTo("https://example.com/members");
        assertThat(changed.at("version").plain()).isEqualTo("2");
        office.refuses(office.put(document, "{\"title\": \"x\"}"), "body");
    }

    @ParameterizedTest
    @CsvSource({"title, 500, 501", "key, 1000, 1001", "body, 500000, 500001"})
    void countsCharactersNotBytes(String field, int most, int tooMany) {
        var _ = office.add(DOCUMENTS, with(field, "ü".repeat(most)));
        office.refuses(office.post(DOCUMENTS, with(field, "ü".repeat(tooMany))), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": \"x\"}                                              | body",
                "{\"title\": \"x\", \"body\": \" \"}                             | body",
                "{\"title\": \"x\", \"body\": 7}                                 | body",
                "{\"body\": \"no heading\"}                                      | title",
                "{\"title\": \" \", \"body\": \"x\"}                             | title",
                "{\"title\": \"x\", \"body\": \"x\", \"audience\": \"friends\"}  | audience",
                "{\"title\": \"x\", \"body\": \"x\", \"format\": \"pdf\"}        | format",
                "{\"title\": \"x\", \"body\": \"x\", \"url\": \"ftp://a.b\"}     | url"
            })
    void refusesWhatIsNoDocument(String body, String field) {
        office.refuses(office.post(DOCUMENTS, body), field);
    }

    @Test
    void removesADocumentOnce() {
        String document = DOCUMENTS + "/" + office.add(DOCUMENTS, "{%s}".formatted(SEATS));

        assertThat(office.delete(document).status()).isEqualTo(204);

        office.doesNotKnow(office.delete(document));
        office.doesNotKnow(office.get(document));
        office.doesNotKnow(office.put(document, "{%s}".formatted(SEATS)));
        office.doesNotKnow(office.get(DOCUMENTS + "/nothing"));
    }

    @ParameterizedTest
    @CsvSource({"1, 200", "200, 200", "0, 400", "201, 400", "-1, 400", "x, 400"})
    void listsAsManyAsAreWanted(String limit, int status) {
        assertThat(office.get(DOCUMENTS + "?limit=" + limit).status()).isEqualTo(status);
    }

    @Test
    void isClosedToBrowsers() {
        office.isClosedToBrowsers(DOCUMENTS);
    }

    private static String with(String field, String value) {
        Json.Obj document = (Json.Obj) Json.parse("{%s}".formatted(SEATS));
        return document.with(field, value).compact();
    }

    private Office office() {
        DocumentReader reader = (_, body) -> new Plain(null, body);
        var clock = InstantSource.fixed(NOON);
        return Office.with(
                bean(
                        PutDocument.class,
                        new PutDocument(documents, reader, transactions, clock, UUID::randomUUID)),
                bean(
                        ChangeDocument.class,
                        new ChangeDocument(
                                documents, reader, transactions, clock, UUID::randomUUID)),
                bean(RemoveDocument.class, new RemoveDocument(documents, transactions, clock)),
                bean(DocumentViews.class, new Views()));
    }

    /** Shows one document, and no list. */
    private final class Views implements DocumentViews {

        @Override
        public Page<View> list(WorkspaceId workspace, Page.Slice slice) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Optional<View> find(WorkspaceId workspace, DocumentId id) {
            return transactions.reading(
                    workspace, () -> documents.lock(id).map(document -> new View(document, false)));
        }
    }
}
