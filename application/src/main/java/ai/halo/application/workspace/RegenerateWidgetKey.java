package ai.halo.application.workspace;

import static ai.halo.application.audit.Deed.WIDGET_KEY_REPLACED;

import ai.halo.application.Transactions;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The widget key gets into wrong hands: another one takes its place, and it opens nothing more. */
public final class RegenerateWidgetKey {

    private final Workspaces workspaces;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<String> secrets;

    /** {@code secrets} supplies random texts of at least 128 bits. */
    public RegenerateWidgetKey(
            Workspaces workspaces,
            Transactions transactions,
            InstantSource clock,
            Supplier<String> secrets) {
        this.workspaces = workspaces;
        this.transactions = transactions;
        this.clock = clock;
        this.secrets = secrets;
    }

    public Key regenerate(WorkspaceId workspace) {
        var next = new Key(Key.Kind.WIDGET, Key.Kind.WIDGET.prefix() + secrets.get());
        transactions.inTransaction(
                workspace,
                () -> {
                    workspaces.replaceWidgetKey(next, clock.instant());
                    transactions.record(WIDGET_KEY_REPLACED, workspace.value());
                });
        return next;
    }
}
