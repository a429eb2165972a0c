package ai.halo.application.workspace;

import ai.halo.application.Transactions;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;

/** What was seen at the door is written down now and then, so that no caller waits for it. */
public final class KeepDoorNotes {

    private final ApiKeys keys;
    private final Doubts doubts;
    private final Transactions transactions;
    private final InstantSource clock;

    public KeepDoorNotes(
            ApiKeys keys, Doubts doubts, Transactions transactions, InstantSource clock) {
        this.keys = keys;
        this.doubts = doubts;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void keep(WorkspaceId workspace, DoorNotes notes) {
        transactions.inTransaction(
                workspace,
                () -> {
                    notes.used().forEach(keys::usedAt);
                    if (!notes.doubts().isEmpty()) {
                        doubts.add(clock.instant(), notes.doubts(), notes.last());
                    }
                });
    }
}
