package ai.halo.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.JdbcDoor.Count;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class PostgresTransactionsTest {

    final PostgresTransactions transactions = TestDatabase.transactions();
    final WorkspaceId ours = TestDatabase.freshWorkspace();
    final WorkspaceId theirs = TestDatabase.freshWorkspace();

    @Test
    void keepsNothingOfWorkThatFails() {
        assertThatThrownBy(() ->
                        transactions.inTransaction(
                                ours,
                                () -> {
                                    write();
                                    fail();
                                }))
                .hasMessage("no");

        assertThat(written(ours)).isZero();
    }

    @Test
    void joinsTheTransactionAlreadyOpen() {
        assertThatThrownBy(() ->
                        transactions.inTransaction(
                                ours,
                                () -> {
                                    transactions.inTransaction(ours, this::write);
                                    fail();
                                }))
                .hasMessage("no");

        assertThat(written(ours)).isZero();
    }

    @Test
    void showsAWorkspaceItsOwnRowsOnly() {
        transactions.inTransaction(ours, this::write);

        assertThat(written(ours)).isOne();
        assertThat(written(theirs)).isZero();
    }

    @Test
    void refusesToWriteIntoAnotherWorkspace() {
        assertThatThrownBy(() -> transactions.inTransaction(ours, () -> writeInto(theirs)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void refusesASecondWorkspaceInsideAnOpenTransaction() {
        assertThatThrownBy(() ->
                        transactions.inTransaction(
                                ours, () -> transactions.inTransaction(theirs, this::write)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("may not look into it");
    }

    @Test
    void refusesToWriteWhereReadingWasAskedFor() {
        assertThatThrownBy(() -> transactions.reading(ours, this::writing))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void refusesToOpenAWritingTransactionInsideAReadingOne() {
        assertThatThrownBy(() ->
                        transactions.reading(
                                ours, () -> transactions.inTransaction(ours, this::writing)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the open transaction only reads");
    }

    @Test
    void refusesToBeUsedOutsideATransaction() {
        assertThatThrownBy(transactions::sql).hasMessage("there is no open transaction");
        assertThatThrownBy(transactions::workspace).hasMessage("there is no open transaction");
    }

    @Test
    void readsOneSnapshot() {
        var seen =
                transactions.reading(
                        ours,
                        () -> {
                            var before = count();
                            elsewhere(() -> transactions.inTransaction(ours, this::write));
                            return count() - before;
                        });

        assertThat(seen).isZero();
        assertThat(written(ours)).isOne();
    }

    @Test
    void runsAsARoleThatOwnsNothing() {
        var role =
                transactions.reading(
                        ours, () -> transactions.sql().fetchValue("select current_user::text"));

        assertThat(role).isEqualTo("halo_app");
    }

    @Test
    void leavesNothingOfAWorkspaceToTheNextUserOfAConnection() {
        transactions.inTransaction(ours, this::write);

        assertThatThrownBy(() ->
                        TestDatabase.acrossWorkspaces()
                                .inTransaction(sql -> sql.fetchCount(sql.select().from("event"))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void keepsManyCallersApart() throws Exception {
        var workspaces =
                IntStream.range(0, 200).mapToObj(_ -> TestDatabase.freshWorkspace()).toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            workspaces.forEach(workspace ->
                    threads.execute(() -> transactions.inTransaction(workspace, this::write)));
        }

        assertThat(workspaces).allSatisfy(workspace -> assertThat(written(workspace)).isOne());
    }

    @Test
    void asksOneStatementMoreThanItsWork() {
        var reading = JdbcDoor.during(() -> written(ours));
        var writing = JdbcDoor.during(() -> transactions.inTransaction(ours, this::write));

        assertThat(reading).isEqualTo(new Count(2, 0));
        assertThat(writing).isEqualTo(new Count(2, 1));
    }

    private long written(WorkspaceId workspace) {
        return transactions.reading(workspace, this::count);
    }

    private long count() {
        return transactions.sql().fetchSingle("select count(*) from event").get(0, Long.class);
    }

    private boolean writing() {
        write();
        return true;
    }

    private void write() {
        writeInto(new WorkspaceId(transactions.workspace()));
    }

    private void writeInto(WorkspaceId workspace) {
        var _ =
                transactions
                        .sql()
                        .execute(
                                """
                                insert into event (workspace, id, type, version, subject_kind, subject,
                                                   actor, occurred_at, payload)
                                values (?, ?, 'noted', 1, 'note', ?, 'test', now(), '{}')
                                """,
                                workspace.value(),
                                UUID.randomUUID(),
                                UUID.randomUUID());
    }

    private static void fail() {
        throw new IllegalArgumentException("no");
    }

    private static void elsewhere(Runnable work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(work);
        }
    }
}
