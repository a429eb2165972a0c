package ai.halo.persistence.knowledge;

import static ai.halo.persistence.schema.Tables.DOCUMENT;
import static ai.halo.persistence.schema.Tables.PASSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.knowledge.Articles;
import ai.halo.domain.Change;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentChanged;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Hit;
import ai.halo.persistence.Blindfold;
import ai.halo.persistence.JdbcDoor;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a workspace knows stays behind three walls, of which each holds where the others are down.
 */
class WallsOfKnowledgeTest extends OnPostgres {

    @TempDir private Path folder;

    private final PostgresDocuments documents =
            new PostgresDocuments(transactions, log, InstantSource.fixed(LATER));
    private final PostgresPassages passages = new PostgresPassages(transactions);

    @AfterEach
    void putTheWallUpAgain() throws SQLException {
        rowSecurity("enable");
    }

    @Test
    void theShelfFindsNothingForAnotherWorkspace() {
        save(Articles.seats());
        try (var node = node()) {
            assertThat(node.found(workspace(), "seat")).containsExactly(Articles.SEATS);
            assertThat(node.found(elsewhere(), "seat")).isEmpty();
        }
    }

    @Test
    void rowSecurityShowsNothingWhereAQueryNamesNoWorkspace() {
        save(Articles.seats());

        assertThat(within(() -> transactions.sql().fetchCount(PASSAGE))).isOne();
        assertThat(elsewhere(() -> transactions.sql().fetchCount(PASSAGE))).isZero();
        assertThat(elsewhere(() -> transactions.sql().fetchCount(DOCUMENT))).isZero();
    }

    @Test
    void queriesReadNothingWhereTheShelfLeaksAndRowSecurityIsOff() throws SQLException {
        save(Articles.seats());
        try (var node = node()) {
            List<Hit> leaked = node.ask(workspace(), "seat").hits();
            rowSecurity("disable");

            assertThat(within(() -> passages.read(leaked)))
                    .extracting(Evidence::document)
                    .containsExactly(Articles.SEATS);
            assertThat(elsewhere(() -> passages.read(leaked))).isEmpty();
            assertThat(copies().copy(elsewhere(), Articles.SEATS)).isEmpty();
            assertThat(copies().copy(workspace(), Articles.SEATS)).isPresent();
        }
    }

    @Test
    void theShelfFindsNothingForAnotherWorkspaceWhereRowSecurityIsOff() throws SQLException {
        save(Articles.seats());
        rowSecurity("disable");
        try (var node = node()) {
            assertThat(node.found(workspace(), "seat")).containsExactly(Articles.SEATS);
            assertThat(node.found(elsewhere(), "seat")).isEmpty();
        }
    }

    @Test
    void rowSecurityReadsNothingWhereTheShelfLeaksAndQueriesNameNoWorkspace() {
        save(Articles.seats());
        try (var node = node()) {
            List<Hit> leaked = node.ask(workspace(), "seat").hits();
            JdbcDoor.interpreted(
                    new Blindfold(),
                    () -> {
                        assertThat(within(() -> passages.read(leaked))).hasSize(1);
                        assertThat(elsewhere(() -> passages.read(leaked))).isEmpty();
                        assertThat(copies().copy(elsewhere(), Articles.SEATS)).isEmpty();
                        assertThat(copies().copy(workspace(), Articles.SEATS)).isPresent();
                    });
        }
    }

    private Node node() {
        return Node.on(folder, transactions, reader);
    }

    private ShelfCopies copies() {
        return new ShelfCopies(transactions, "hashing-256");
    }

    private void save(Document document) {
        var changed = new DocumentChanged(document.id(), document.version(), document.updatedAt());
        within(() -> documents.save(Change.of(document, changed), Articles.cut(document)));
    }

    private static void rowSecurity(String onOrOff) throws SQLException {
        for (String table : List.of("document", "passage")) {
            TestDatabase.asSuperuser(
                    "alter table %s %s row level security".formatted(table, onOrOff));
        }
    }
}
