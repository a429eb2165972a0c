package ai.halo.persistence.knowledge;

import static ai.halo.application.knowledge.Articles.REFUNDS;
import static ai.halo.application.knowledge.Articles.SEATS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.knowledge.Articles;
import ai.halo.domain.Change;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentChanged;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.DocumentRemoved;
import ai.halo.domain.knowledge.Hit;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.Ranking;
import ai.halo.persistence.OnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfKeeperTest extends OnPostgres {

    private static final String QUESTION = "What does a seat cost, and is there a refund?";

    @TempDir private Path folder;

    private final PostgresDocuments documents =
            new PostgresDocuments(transactions, log, InstantSource.fixed(LATER));

    @Test
    void keepsTheShelvesOfAllNodesInStep() throws Exception {
        try (var first = node("first");
                var second = node("second")) {
            save(Articles.seats());
            save(Articles.refunds());

            first.awaits(workspace(), QUESTION, ranking -> ranking.hits().size() == 2);
            second.awaits(workspace(), QUESTION, first.ask(workspace(), QUESTION)::equals);
        }
    }

    @Test
    void forgetsWhatADocumentNoLongerSays() throws Exception {
        try (var node = node("a")) {
            save(Articles.seats());
            node.awaits(workspace(), "seat", ShelfKeeperTest::somethingFound);

            save(Articles.next(Articles.seats(), "Chairs are free."));

            node.awaits(workspace(), "chairs", ShelfKeeperTest::somethingFound);
            assertThat(node.ask(workspace(), "members page").relevance().coverage()).isZero();
        }
    }

    @Test
    void forgetsADocumentThatIsGone() throws Exception {
        try (var node = node("a")) {
            save(Articles.seats());
            node.awaits(workspace(), "seat", ShelfKeeperTest::somethingFound);

            remove(SEATS);

            node.awaits(workspace(), "seat", ranking -> ranking.hits().isEmpty());
        }
    }

    @Test
    void findsByMeaningOnceTheVectorsAreThere() throws Exception {
        try (var node = node("a")) {
            var passages = save(Articles.seats());
            node.awaits(workspace(), "seat", ShelfKeeperTest::somethingFound);
            assertThat(node.ask(workspace(), "seat").hits()).allMatch(hit -> hit.similarity() == 0);

            within(() -> documents.embed(Articles.embedded(Articles.seats(), passages)));

            node.awaits(
                    workspace(),
                    "seat",
                    ranking -> ranking.hits().stream().anyMatch(hit -> hit.similarity() > 0));
        }
    }

    @Test
    void readsOnlyWhatItMissedWhileItWasClosed() {
        save(Articles.seats());
        node("a").close();

        save(Articles.refunds());

        try (var node = node("a")) {
            assertThat(node.found(workspace(), QUESTION)).containsExactlyInAnyOrder(SEATS, REFUNDS);
        }
    }

    @Test
    void rebuildsToTheSameRanking() {
        fill();
        try (var node = node("a");
                var fresh = node("fresh")) {
            Ranking before = node.ask(workspace(), QUESTION);

            var _ = node.rebuild();

            assertThat(before.hits()).hasSizeGreaterThan(5);
            assertThat(node.ask(workspace(), QUESTION)).isEqualTo(before);
            assertThat(fresh.ask(workspace(), QUESTION)).isEqualTo(before);
        }
    }

    @Test
    void saysHowManyDocumentsAreOnTheNewShelf() {
        try (var node = node("a")) {
            int before = node.rebuild();
            save(Articles.seats());
            save(Articles.next(Articles.seats(), "Chairs are free."));
            save(Articles.refunds());
            remove(REFUNDS);

            assertThat(node.rebuild()).isEqualTo(before + 1);
        }
    }

    @Test
    void fillsADeletedFolderAgain() throws IOException {
        fill();
        Ranking before = answerOfANewNode();
        for (Path file : files()) {
            Files.delete(file);
        }

        assertThat(answerOfANewNode()).isEqualTo(before);
    }

    @Test
    void fillsADamagedFolderAgain() throws IOException {
        fill();
        Ranking before = answerOfANewNode();
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        }

        assertThat(answerOfANewNode()).isEqualTo(before);
    }

    private void fill() {
        for (int i = 0; i < 8; i++) {
            var id = new DocumentId(new UUID(8, 100 + i));
            String body = "A seat costs %d EUR. %s".formatted(i, "It may be refunded. ".repeat(i));
            var document = Articles.of(id, "seat-" + i, body);
            var passages = save(document);
            within(() -> documents.embed(Articles.embedded(document, passages)));
        }
        save(Articles.next(Articles.of(new DocumentId(new UUID(8, 100)), "seat-0", "x"), "A seat"));
        remove(new DocumentId(new UUID(8, 107)));
    }

    private Ranking answerOfANewNode() {
        try (var node = node("a")) {
            assertThat(node.ask(workspace(), QUESTION).hits()).extracting(Hit::document).hasSize(7);
            return node.ask(workspace(), QUESTION);
        }
    }

    private Node node(String name) {
        return Node.on(folder.resolve(name), transactions, reader);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder.resolve("a"))) {
            return files.filter(file -> file.toFile().length() > 0).toList();
        }
    }

    private List<Passage> save(Document document) {
        var passages = Articles.cut(document);
        var changed = new DocumentChanged(document.id(), document.version(), document.updatedAt());
        within(() -> documents.save(Change.of(document, changed), passages));
        return passages;
    }

    private void remove(DocumentId id) {
        assertThat(within(() -> documents.remove(new DocumentRemoved(id, LATER)))).isTrue();
    }

    private static boolean somethingFound(Ranking ranking) {
        return !ranking.hits().isEmpty();
    }
}
