package ai.halo.application.workspace;

import static ai.halo.application.audit.Deed.API_KEY_ISSUED;

import ai.halo.application.Transactions;
import ai.halo.domain.workspace.ApiKey;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Scopes;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Somebody with a key gives another one away, which opens no more than their own. */
public final class IssueApiKey {

    private final ApiKeys keys;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Supplier<String> secrets;

    /** {@code secrets} supplies random texts of at least 128 bits. */
    public IssueApiKey(
            ApiKeys keys,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids,
            Supplier<String> secrets) {
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
        this.secrets = secrets;
    }

    public Outcome issue(WorkspaceId workspace, Scopes giver, String name, Scopes scopes) {
        var missing = giver.missing(scopes);
        if (missing.isPresent()) {
            return new Outcome.OpensMore(missing.get());
        }
        var apiKey = new ApiKey(new ApiKeyId(ids.get()), name, scopes, clock.instant(), null);
        var key = new Key(Key.Kind.API, Key.Kind.API.prefix() + secrets.get());
        transactions.inTransaction(
                workspace,
                () -> {
                    keys.add(apiKey, key);
                    transactions.record(API_KEY_ISSUED, apiKey.id().value());
                });
        return new Outcome.Issued(apiKey, key);
    }

    public sealed interface Outcome {

        /** The new key, shown this once. */
        record Issued(ApiKey apiKey, Key key) implements Outcome {}

        /** The giver may not do this either. */
        record OpensMore(String scope) implements Outcome {}
    }
}
