package ai.halo.application.ticket;

import static ai.halo.application.audit.Deed.INBOX_ADDED;
import static ai.halo.application.audit.Deed.INBOX_CHANGED;
import static ai.halo.application.audit.Deed.INBOX_REMOVED;

import ai.halo.application.Transactions;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.ticket.Inbox;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The team keeps its inboxes. */
public final class KeepInboxes {

    private final Inboxes inboxes;
    private final Transactions transactions;

    public KeepInboxes(Inboxes inboxes, Transactions transactions) {
        this.inboxes = inboxes;
        this.transactions = transactions;
    }

    public List<Inbox> list(WorkspaceId workspace) {
        return transactions.reading(workspace, inboxes::list);
    }

    public Inbox add(WorkspaceId workspace, Inbox inbox) {
        return transactions.inTurn(
                workspace,
                () -> {
                    List<Inbox> there = inboxes.list();
                    if (there.size() >= Inbox.MAX_INBOXES) {
                        throw new InvalidValue(
                                "name",
                                "would be inbox %d; at most %d are kept"
                                        .formatted(Inbox.MAX_INBOXES + 1, Inbox.MAX_INBOXES));
                    }
                    refuseNamesake(inbox, there);
                    inboxes.add(inbox);
                    transactions.record(INBOX_ADDED, inbox.id());
                    return inbox;
                });
    }

    public Optional<Inbox> change(WorkspaceId workspace, UUID id, UnaryOperator<Inbox> change) {
        return transactions.inTurn(
                workspace,
                () -> {
                    Optional<Inbox> wanted = inboxes.find(id).map(change);
                    wanted.ifPresent(inbox -> refuseNamesake(inbox, inboxes.list()));
                    var changed = wanted.filter(inboxes::change);
                    changed.ifPresent(_ -> transactions.record(INBOX_CHANGED, id));
                    return changed;
                });
    }

    public boolean remove(WorkspaceId workspace, UUID id) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    boolean removed = inboxes.remove(id);
                    if (removed) {
                        transactions.record(INBOX_REMOVED, id);
                    }
                    return removed;
                });
    }

    private static void refuseNamesake(Inbox inbox, List<Inbox> there) {
        if (there.stream()
                .anyMatch(other ->
                        other.name().equals(inbox.name()) && !other.id().equals(inbox.id()))) {
            throw new InvalidValue("name", "is the name of another inbox");
        }
    }
}
