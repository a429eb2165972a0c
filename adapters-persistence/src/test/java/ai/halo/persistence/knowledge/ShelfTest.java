package ai.halo.persistence.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.knowledge.KnowledgeSearch.Query;
import ai.halo.domain.knowledge.Cutting;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.DocumentVectors;
import ai.halo.domain.knowledge.PassageId;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Vector;
import ai.halo.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 1));
    private static final String MODEL = "a-model";

    @TempDir private Path folder;

    @Test
    void isEmptyAtFirst() {
        try (var shelf = Shelf.open(folder, MODEL)) {
            assertThat(shelf.position()).isNull();
            assertThat(found(shelf)).isZero();
        }
    }

    @Test
    void remembersWhatWasCommittedAndWhereItsReaderStood() {
        fillAndCommit("42");

        try (var shelf = Shelf.open(folder, MODEL)) {
            assertThat(shelf.position()).isEqualTo("42");
            assertThat(found(shelf)).isEqualTo(1);
        }
    }

    @Test
    void forgetsWhatWasNotCommittedTogetherWithItsPosition() {
        fillAndCommit("42");
        try (var shelf = Shelf.open(folder, MODEL)) {
            shelf.put(WORKSPACE, document("token"));
            shelf.refresh();
            assertThat(found(shelf)).isEqualTo(2);
        }

        try (var shelf = Shelf.open(folder, MODEL)) {
            assertThat(shelf.position()).isEqualTo("42");
            assertThat(found(shelf)).isEqualTo(1);
        }
    }

    @Test
    void showsWhatWasPutAfterARefresh() {
        try (var shelf = Shelf.open(folder, MODEL)) {
            shelf.put(WORKSPACE, document("token"));
            assertThat(found(shelf)).isZero();

            shelf.refresh();
            assertThat(found(shelf)).isEqualTo(1);
        }
    }

    @Test
    void startsAnewForAnotherModel() {
        fillAndCommit("42");

        try (var shelf = Shelf.open(folder, "another-model")) {
            assertThat(shelf.position()).isNull();
            assertThat(found(shelf)).isZero();
        }
    }

    @Test
    void startsAnewWhenDeleted() throws IOException {
        fillAndCommit("42");
        for (Path file : files()) {
            Files.delete(file);
        }

        assertStartsAnew();
    }

    @Test
    void startsAnewWhenAnyOfItsFilesIsCut() throws IOException {
        fillAndCommit("42");
        List<Path> files = files();
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            assertStartsAnew();
            fillAndCommit("42");
            assertThat(files()).isNotEmpty();
        }
    }

    @Test
    void startsAnewWhenAByteInTheMiddleIsWrong() throws IOException {
        fillAndCommit("42");
        Path largest =
                Collections.max(files(), Comparator.comparing(file -> file.toFile().length()));
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest, bytes);

        assertStartsAnew();
    }

    @Test
    void belongsToOneProcess() {
        try (var _ = Shelf.open(folder, MODEL)) {
            assertThatThrownBy(() -> Shelf.open(folder, MODEL))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(folder.toString());
        }
        try (var shelf = Shelf.open(folder, MODEL)) {
            assertThat(found(shelf)).isZero();
        }
    }

    @Test
    void clearsOneWorkspace() {
        var other = new WorkspaceId(new UUID(1, 2));
        try (var shelf = Shelf.open(folder, MODEL)) {
            shelf.put(WORKSPACE, document("token"));
            shelf.put(other, document("token"));
            shelf.clear(other);
            shelf.refresh();

            assertThat(found(shelf)).isEqualTo(1);
            assertThat(found(shelf, other)).isZero();
        }
    }

    @Test
    void takesVectorsOfLargeModels() {
        try (var shelf = Shelf.open(folder, MODEL)) {
            float[] large = new float[3_072];
            large[7] = 1;
            var document = document("token");
            var vector = Vector.of(large);
            shelf.put(
                    WORKSPACE,
                    new ShelfDocument(
                            document.id(),
                            document.title(),
                            document.passages(),
                            new DocumentVectors(MODEL, vector, List.of(vector))));
            shelf.refresh();

            var ranking =
                    new LuceneKnowledgeSearch(shelf)
                            .rank(WORKSPACE, new Query(Question.of("penguin"), vector, 8));
            assertThat(ranking.relevance().best()).isGreaterThan(0.99);
        }
    }

    private void assertStartsAnew() {
        try (var shelf = Shelf.open(folder, MODEL)) {
            assertThat(shelf.position()).isNull();
            assertThat(found(shelf)).isZero();
        }
    }

    private void fillAndCommit(String position) {
        try (var shelf = Shelf.open(folder, MODEL)) {
            shelf.put(WORKSPACE, document("token"));
            shelf.commit(position);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toFile().length() > 0).toList();
        }
    }

    private static ShelfDocument document(String text) {
        var passages = Cutting.of(text, () -> new PassageId(UUID.randomUUID()));
        return new ShelfDocument(new DocumentId(UUID.randomUUID()), "Title", passages, null);
    }

    private static int found(Shelf shelf) {
        return found(shelf, WORKSPACE);
    }

    private static int found(Shelf shelf, WorkspaceId workspace) {
        return new LuceneKnowledgeSearch(shelf)
                .rank(workspace, new Query(Question.of("token"), null, 8))
                .hits()
                .size();
    }
}
