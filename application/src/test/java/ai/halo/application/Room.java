package ai.halo.application;

import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.function.Supplier;

/** A workspace of its own in which a contract is put to the test. */
public interface Room {

    Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    Transactions transactions();

    WorkspaceId workspace();

    default <T> T within(Supplier<T> work) {
        return transactions().inTransaction(workspace(), work);
    }

    default void within(Runnable work) {
        transactions().inTransaction(workspace(), work);
    }
}
