package ai.halo.application;

import ai.halo.application.audit.Deed;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The one door to the database: nothing is read or written outside a transaction of one workspace.
 */
public interface Transactions {

    <T> T inTransaction(WorkspaceId workspace, Supplier<T> work);

    /**
     * The same, but those of one workspace follow one another: for whoever decides by what is
     * there, as somebody does who changes a setting and leaves the others as they are.
     */
    <T> T inTurn(WorkspaceId workspace, Supplier<T> work);

    /** A read-only transaction that sees one snapshot. */
    <T> T reading(WorkspaceId workspace, Supplier<T> work);

    /**
     * Writes into the audit log, together with the open transaction, what somebody in charge did to
     * whom; of what visitors and their pages do nothing is kept there.
     */
    void record(Deed deed, UUID subject);

    default void inTransaction(WorkspaceId workspace, Runnable work) {
        Supplier<Boolean> supplied =
                () -> {
                    work.run();
                    return true;
                };
        var _ = inTransaction(workspace, supplied);
    }
}
