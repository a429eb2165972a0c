package ai.halo.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BellTest {

    private final PostgresTransactions transactions = TestDatabase.transactions();
    private final WorkspaceId workspace = TestDatabase.freshWorkspace();

    @Test
    void isHeardInWhicheverProcessListens() throws InterruptedException {
        var heard = new Semaphore(0);
        try (var bell = Bell.hung(TestDatabase.connections());
                var listener =
                        new BellListener(TestDatabase.connections(), heard::release).start()) {
            assertThat(listener).isNotNull();
            boolean yet = false;
            for (int i = 0; i < 100 && !yet; i++) {
                bell.ring();
                yet = heard.tryAcquire(200, TimeUnit.MILLISECONDS);
            }
            assertThat(yet).isTrue();
        }
    }

    @Test
    void isRungAfterACommitOnly() {
        var rung = new Semaphore(0);
        EventLog log = logThat(rung::release);

        assertThatThrownBy(() ->
                        transactions.inTransaction(
                                workspace,
                                () -> {
                                    log.append(List.of(Logs.message()));
                                    throw new IllegalStateException("rolled back");
                                }))
                .hasMessage("rolled back");
        assertThat(rung.availablePermits()).isZero();

        transactions.inTransaction(
                workspace,
                () -> {
                    log.append(List.of(Logs.message()));
                    log.append(List.of(Logs.message()));
                    assertThat(rung.availablePermits()).isZero();
                });
        assertThat(rung.availablePermits()).isOne();
    }

    private EventLog logThat(Runnable rings) {
        return new EventLog(
                transactions,
                UUID::randomUUID,
                () -> new Origin("test", "request-1", false),
                List.of(),
                rings);
    }
}
