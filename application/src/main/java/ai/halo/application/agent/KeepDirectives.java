package ai.halo.application.agent;

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
        transactions.inTransaction(workspace, () -> directives.add(directive));
        return directive;
    }

    public Optional<Directive> change(
            WorkspaceId workspace, UUID id, UnaryOperator<Directive> change) {
        return transactions.inTransaction(
                workspace, () -> directives.find(id).map(change).filter(directives::change));
    }

    public boolean remove(WorkspaceId workspace, UUID id) {
        return transactions.inTransaction(workspace, () -> directives.remove(id));
    }
}
