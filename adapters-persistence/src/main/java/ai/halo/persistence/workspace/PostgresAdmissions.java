package ai.halo.persistence.workspace;

import static ai.halo.persistence.schema.Tables.API_KEY;
import static ai.halo.persistence.schema.Tables.CREDENTIAL;
import static ai.halo.persistence.schema.Tables.IDENTITY_SECRET;
import static ai.halo.persistence.schema.Tables.WORKSPACE;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import ai.halo.application.workspace.Admission;
import ai.halo.application.workspace.Admissions;
import ai.halo.application.workspace.Bearer;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Scopes;
import ai.halo.persistence.AcrossWorkspaces;
import ai.halo.persistence.database.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;

/** Looks a key up by its hash, enters its workspace, and reads what the door needs to know. */
public final class PostgresAdmissions implements Admissions {

    /** Whether a secret that is still good ends by itself. */
    private static final Condition ENDS = IDENTITY_SECRET.VALID_UNTIL.gt(currentInstant());

    private final AcrossWorkspaces across;
    private final Vault vault;

    public PostgresAdmissions(AcrossWorkspaces across, Vault vault) {
        this.across = across;
        this.vault = vault;
    }

    @Override
    public Optional<Admission> of(Key key) {
        return across.inTransaction(
                sql -> workspace(sql, key).flatMap(id -> admission(sql, id, key)));
    }

    /** Whether there is any key, and so any workspace. */
    public boolean any() {
        return across.inTransaction(sql -> sql.fetchExists(CREDENTIAL));
    }

    /** Naming the workspace makes its rows visible to the rest of this transaction. */
    private static Optional<UUID> workspace(DSLContext sql, Key key) {
        Field<String> entered =
                field(
                        "set_config('halo.workspace', {0}, true)",
                        SQLDataType.CLOB, CREDENTIAL.WORKSPACE.cast(SQLDataType.CLOB));
        return sql.select(CREDENTIAL.WORKSPACE, entered)
                .from(CREDENTIAL)
                .where(CREDENTIAL.HASH.eq(KeyHash.of(key)))
                .and(CREDENTIAL.KIND.eq(KeyHash.kind(key.kind())))
                .fetchOptional(CREDENTIAL.WORKSPACE);
    }

    private Optional<Admission> admission(DSLContext sql, UUID workspace, Key key) {
        var secrets =
                array(
                        select(IDENTITY_SECRET.SEALED)
                                .from(IDENTITY_SECRET)
                                .where(IDENTITY_SECRET.WORKSPACE.eq(inline(workspace)))
                                .and(IDENTITY_SECRET.VALID_UNTIL.isNull().or(ENDS))
                                .orderBy(IDENTITY_SECRET.CREATED_AT.desc())
                                .limit(2));
        Field<Instant> goodUntil =
                field(
                        select(min(IDENTITY_SECRET.VALID_UNTIL))
                                .from(IDENTITY_SECRET)
                                .where(IDENTITY_SECRET.WORKSPACE.eq(inline(workspace)))
                                .and(ENDS));
        return sql.select(WORKSPACE.asterisk(), API_KEY.ID, API_KEY.SCOPES, secrets, goodUntil)
                .from(WORKSPACE)
                .leftJoin(API_KEY)
                .on(API_KEY.WORKSPACE.eq(WORKSPACE.WORKSPACE_))
                .and(API_KEY.HASH.eq(KeyHash.of(key)))
                .where(WORKSPACE.WORKSPACE_.eq(workspace))
                .fetchOptional(row ->
                        new Admission(
                                WorkspaceRow.read(row),
                                bearer(key.kind(), row),
                                Stream.of(row.get(secrets))
                                        .map(sealed ->
                                                new IdentitySecret(vault.open(workspace, sealed)))
                                        .toList(),
                                row.get(goodUntil)));
    }

    private static Bearer bearer(Key.Kind kind, Record row) {
        return switch (kind) {
            case WIDGET -> new Bearer.Page();
            case API ->
                    new Bearer.Server(
                            new ApiKeyId(row.get(API_KEY.ID)),
                            Scopes.of(List.of(row.get(API_KEY.SCOPES))));
        };
    }
}
