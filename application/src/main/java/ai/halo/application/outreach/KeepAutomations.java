package ai.halo.application.outreach;

import static ai.halo.application.audit.Deed.AUTOMATION_ADDED;
import static ai.halo.application.audit.Deed.AUTOMATION_CHANGED;
import static ai.halo.application.audit.Deed.AUTOMATION_REMOVED;

import ai.halo.application.Page;
import ai.halo.application.Transactions;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.AutomationId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The team keeps what reaches people by itself. */
public final class KeepAutomations {

    private final Automations automations;
    private final Transactions transactions;

    public KeepAutomations(Automations automations, Transactions transactions) {
        this.automations = automations;
        this.transactions = transactions;
    }

    public Page<Automation> list(
            WorkspaceId workspace, Automation.@Nullable Type type, Page.Slice slice) {
        return transactions.reading(workspace, () -> automations.list(type, slice));
    }

    public Optional<Automation> find(WorkspaceId workspace, AutomationId id) {
        return transactions.reading(workspace, () -> automations.find(id));
    }

    public Automation add(WorkspaceId workspace, Automation automation) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    automations.add(automation);
                    transactions.record(AUTOMATION_ADDED, automation.id().value());
                    return automation;
                });
    }

    public Optional<Automation> change(
            WorkspaceId workspace, AutomationId id, UnaryOperator<Automation> change) {
        return transactions.inTurn(
                workspace,
                () -> {
                    var changed = automations.find(id).map(change).filter(automations::change);
                    changed.ifPresent(_ -> transactions.record(AUTOMATION_CHANGED, id.value()));
                    return changed;
                });
    }

    public boolean remove(WorkspaceId workspace, AutomationId id) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    boolean removed = automations.remove(id);
                    if (removed) {
                        transactions.record(AUTOMATION_REMOVED, id.value());
                    }
                    return removed;
                });
    }
}
