package ai.halo.persistence.once;

import static ai.halo.persistence.schema.Tables.RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Transactions;
import ai.halo.application.once.Receipts;
import ai.halo.application.once.ReceiptsContract;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.TestDatabase;
import ai.halo.persistence.TestVault;
import ai.halo.persistence.TestWorkspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresReceiptsTest implements ReceiptsContract {

    final TestWorkspace workspace = TestWorkspace.founded();
    final PostgresTransactions transactions = TestDatabase.transactions();
    @TempDir private Path home;
    private PostgresReceipts receipts;

    @BeforeEach
    void openVault() {
        receipts = new PostgresReceipts(transactions, TestVault.in(home));
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace.id();
    }

    @Override
    public Receipts receipts() {
        return receipts;
    }

    @Test
    void letsOneCallHoldAKeyAtATime() {
        within(() -> {
            assertThat(receipts.hold(KEY)).isTrue();
            assertThat(elsewhere(KEY)).isFalse();
            assertThat(elsewhere("0".repeat(64))).isTrue();
        });

        assertThat(elsewhere(KEY)).isTrue();
    }

    @Test
    void sealsWhatWasAnswered() {
        keep(KEY, GIVEN, NOON);

        byte[] kept =
                within(() ->
                                transactions
                                        .sql()
                                        .select(RECEIPT.ANSWER)
                                        .from(RECEIPT)
                                        .where(RECEIPT.WORKSPACE.eq(workspace().value()))
                                        .fetchSingle())
                        .value1();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("s3cret");
    }

    @Test
    void forgetsOthersThatWereKeptLongEnough() {
        keep(KEY, GIVEN, NOON);

        keep("0".repeat(64), GIVEN, NOON.plus(Receipts.KEPT));

        assertThat(workspace.count(RECEIPT)).isEqualTo(1);
    }

    private boolean elsewhere(String key) {
        return CompletableFuture.supplyAsync(() -> within(() -> receipts.hold(key))).join();
    }
}
