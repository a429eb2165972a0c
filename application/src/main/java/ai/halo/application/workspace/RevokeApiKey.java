package ai.halo.application.workspace;

import static ai.halo.application.audit.Deed.API_KEY_REVOKED;

import ai.halo.application.Transactions;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;

/** A secret key is taken back, at once and by another one, so that nobody locks themselves out. */
public final class RevokeApiKey {

    private final ApiKeys keys;
    private final Transactions transactions;
    private final InstantSource clock;

    public RevokeApiKey(ApiKeys keys, Transactions transactions, InstantSource clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome revoke(WorkspaceId workspace, ApiKeyId id, ApiKeyId by) {
        if (id.equals(by)) {
            return Outcome.IN_USE;
        }
        return transactions.inTransaction(
                workspace,
                () -> {
                    if (!keys.remove(id, clock.instant())) {
                        return Outcome.UNKNOWN;
                    }
                    transactions.record(API_KEY_REVOKED, id.value());
                    return Outcome.REVOKED;
                });
    }

    /** Whether the key is gone. */
    public enum Outcome {
        REVOKED,
        UNKNOWN,
        IN_USE
    }
}
