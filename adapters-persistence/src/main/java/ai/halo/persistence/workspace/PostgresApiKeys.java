package ai.halo.persistence.workspace;

import static ai.halo.persistence.schema.Tables.API_KEY;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.uuid;
import static org.jooq.impl.DSL.val;

import ai.halo.application.workspace.ApiKeys;
import ai.halo.domain.workspace.ApiKey;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.ApiKeyRevoked;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Scopes;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.log.EventLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/** Secret server keys in PostgreSQL, each known by its hash. */
public final class PostgresApiKeys implements ApiKeys {

    private final PostgresTransactions transactions;
    private final EventLog log;
    private final OpeningKeys opening;

    public PostgresApiKeys(PostgresTransactions transactions, EventLog log) {
        this.transactions = transactions;
        this.log = log;
        this.opening = new OpeningKeys(transactions);
    }

    @Override
    public List<ApiKey> list() {
        return transactions
                .sql()
                .selectFrom(API_KEY)
                .where(API_KEY.WORKSPACE.eq(transactions.workspace()))
                .orderBy(API_KEY.CREATED_AT, API_KEY.ID)
                .fetch(PostgresApiKeys::apiKey);
    }

    @Override
    public void add(ApiKey apiKey, Key key) {
        add(apiKey, key, val(apiKey.id().value()), val(apiKey.createdAt()));
    }

    /** The key a workspace starts with, from this moment on. */
    void addFirst(Key key) {
        var first = ApiKey.first(new ApiKeyId(new UUID(0, 0)), Instant.EPOCH);
        add(first, key, uuid(), currentInstant());
    }

    private void add(ApiKey apiKey, Key key, Field<UUID> id, Field<Instant> createdAt) {
        opening.add(key);
        transactions
                .sql()
                .insertInto(API_KEY)
                .set(API_KEY.WORKSPACE, transactions.workspace())
                .set(API_KEY.ID, id)
                .set(API_KEY.HASH, KeyHash.of(key))
                .set(API_KEY.NAME, apiKey.name())
                .set(API_KEY.SCOPES, apiKey.scopes().words().toArray(String[]::new))
                .set(API_KEY.CREATED_AT, createdAt)
                .execute();
    }

    @Override
    public boolean remove(ApiKeyId id, Instant now) {
        Optional<byte[]> removed =
                transactions
                        .sql()
                        .deleteFrom(API_KEY)
                        .where(is(id))
                        .returning(API_KEY.HASH)
                        .fetchOptional(API_KEY.HASH);
        removed.ifPresent(hash -> {
            opening.remove(hash);
            log.append(
                    List.of(new ApiKeyRevoked(new WorkspaceId(transactions.workspace()), id, now)));
        });
        return removed.isPresent();
    }

    @Override
    public void usedAt(ApiKeyId id, Instant moment) {
        transactions
                .sql()
                .update(API_KEY)
                .set(API_KEY.LAST_USED_AT, greatest(API_KEY.LAST_USED_AT, val(moment)))
                .where(is(id))
                .execute();
    }

    private Condition is(ApiKeyId id) {
        return API_KEY.WORKSPACE.eq(transactions.workspace()).and(API_KEY.ID.eq(id.value()));
    }

    private static ApiKey apiKey(Record row) {
        return new ApiKey(
                new ApiKeyId(row.get(API_KEY.ID)),
                row.get(API_KEY.NAME),
                Scopes.of(List.of(row.get(API_KEY.SCOPES))),
                row.get(API_KEY.CREATED_AT),
                row.get(API_KEY.LAST_USED_AT));
    }
}
