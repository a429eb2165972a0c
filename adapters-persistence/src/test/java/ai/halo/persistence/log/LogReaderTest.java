package ai.halo.persistence.log;

import static ai.halo.persistence.log.Logs.message;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class LogReaderTest {

    final PostgresTransactions transactions = TestDatabase.transactions();
    final LogReader reader = Logs.read(transactions);
    final EventLog log = Logs.written(transactions);
    final WorkspaceId workspace = TestDatabase.freshWorkspace();

    @Test
    void goesOnWhereItStopped() {
        append();
        append();

        var first = page(Cursor.START, 1);
        var second = page(first.next(), 1);

        assertThat(first.events()).hasSize(1);
        assertThat(second.events()).hasSize(1).isNotEqualTo(first.events());
        assertThat(page(second.next(), 1).events()).isEmpty();
        assertThat(page(second.next(), 1).next()).isEqualTo(second.next());
    }

    @Test
    void startsBehindEverythingThatHasHappened() {
        append();
        var end = reader.end();
        append();

        assertThat(page(end, 10).events()).hasSize(1);
    }

    @Test
    void waitsForATransactionThatBeganEarlier() {
        transactions.inTransaction(
                workspace,
                () -> {
                    log.append(List.of(message()));
                    elsewhere(this::append);
                    assertThat(elsewhereRead()).isEmpty();
                });

        assertThat(page(Cursor.START, 10).events()).hasSize(2);
    }

    @Test
    void believesNoPositionOfAnotherGeneration() {
        append();
        var end = page(Cursor.START, 10).next();

        var restored = new Cursor(end.generation() + 1, end.xid(), end.seq());

        assertThat(page(restored, 10).events()).hasSize(1);
    }

    @Test
    void givesAPositionThatCanBeWrittenDown() {
        append();
        var next = page(Cursor.START, 10).next();

        assertThat(Cursor.parse(next.text())).isEqualTo(next);
    }

    @Test
    void showsAWorkspaceItsOwnEventsOnly() {
        append();
        var another = TestDatabase.freshWorkspace();

        assertThat(
                        transactions
                                .reading(another, () -> reader.ofWorkspace(Cursor.START, 10))
                                .events())
                .isEmpty();
    }

    @Test
    void missesAndDoublesNothingWhileManyWrite() throws Exception {
        var begin = reader.end();
        var written = new CountDownLatch(400);
        var seen = new ArrayList<UUID>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 400; i++) {
                writers.execute(() -> {
                    transactions.inTransaction(
                            workspace,
                            () -> {
                                log.append(List.of(message()));
                                linger();
                            });
                    written.countDown();
                });
            }
            var at = begin;
            while (written.getCount() > 0) {
                at = read(at, seen);
            }
            var _ = read(at, seen);
        }

        assertThat(seen).hasSize(400).doesNotHaveDuplicates();
    }

    private Cursor read(Cursor from, List<UUID> seen) {
        var page = reader.ofAll(from, 1_000);
        page.events().stream()
                .filter(event -> event.workspace().equals(workspace))
                .forEach(event -> seen.add(event.id()));
        return page.next();
    }

    private static void linger() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void append() {
        transactions.inTransaction(workspace, () -> log.append(List.of(message())));
    }

    private LogPage page(Cursor after, int limit) {
        return transactions.reading(workspace, () -> reader.ofWorkspace(after, limit));
    }

    private List<LoggedEvent> elsewhereRead() {
        var seen = new ArrayList<LoggedEvent>();
        elsewhere(() -> seen.addAll(page(Cursor.START, 10).events()));
        return seen;
    }

    private static void elsewhere(Runnable work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(work);
        }
    }
}
