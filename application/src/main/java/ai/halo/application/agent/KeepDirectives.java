package ai.halo.application.agent;

import static ai.halo.application.audit.Deed.DIRECTIVE_ADDED;
import static ai.halo.application.audit.Deed.DIRECTIVE_CHANGED;
import static ai.halo.application.audit.Deed.DIRECTIVE_REMOVED;

import ai.halo.application.Transactions;
import ai.halo.domain.agent.Directive;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The team keeps what every agent must follow. */
public final class KeepDirectives {

    private final Directives directives;
    private final Transactions transactions;

    public KeepDirectives(Directives directives, Transactions transactions) {
        this.directives = directives;
        this.transactions = transactions;
    }

    public List<Directive> list(WorkspaceId workspace, Directive.Layer layer) {
        return transactions.reading(workspace, () -> directives.list(layer));
    }

    public Directive add(WorkspaceId workspace, Directive directive) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    directives.add(directive);
                    transactions.record(DIRECTIVE_ADDED, directive.id());
                    return directive;
                });
    }

    public Optional<Directive> change(
            WorkspaceId workspace, UUID id, UnaryOperator<Directive> change) {
        return transactions.inTurn(
                workspace,
                () -> {
                    var changed = directives.find(id).map(change).filter(directives::change);
                    changed.ifPresent(
                            directive -> transactions.record(DIRECTIVE_CHANGED, directive.id()));
                    return changed;
                });
    }

    public boolean remove(WorkspaceId workspace, UUID id) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    boolean removed = directives.remove(id);
                    if (removed) {
                        transactions.record(DIRECTIVE_REMOVED, id);
                    }
                    return removed;
                });
    }
}
