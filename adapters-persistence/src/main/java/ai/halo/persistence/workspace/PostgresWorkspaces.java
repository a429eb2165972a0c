package ai.halo.persistence.workspace;

import static ai.halo.persistence.schema.Tables.TEAMMATE;
import static ai.halo.persistence.schema.Tables.WORKSPACE;

import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.IdentitySecretReplaced;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Password;
import ai.halo.domain.workspace.Teammate;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WidgetKeyReplaced;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceChanged;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.database.Vault;
import ai.halo.persistence.log.EventLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** Workspaces in PostgreSQL. */
public final class PostgresWorkspaces implements Workspaces {

    private final PostgresTransactions transactions;
    private final Vault vault;
    private final EventLog log;
    private final OpeningKeys opening;
    private final PostgresApiKeys apiKeys;
    private final IdentitySecrets secrets;

    public PostgresWorkspaces(PostgresTransactions transactions, Vault vault, EventLog log) {
        this.transactions = transactions;
        this.vault = vault;
        this.log = log;
        opening = new OpeningKeys(transactions);
        apiKeys = new PostgresApiKeys(transactions, log);
        secrets = new IdentitySecrets(transactions);
    }

    @Override
    public Workspace current() {
        return transactions
                .sql()
                .selectFrom(WORKSPACE)
                .where(WORKSPACE.WORKSPACE_.eq(transactions.workspace()))
                .fetchSingle(WorkspaceRow::read);
    }

    @Override
    public void found(Workspace workspace, Credentials credentials, Teammate first) {
        transactions
                .sql()
                .insertInto(WORKSPACE)
                .set(WORKSPACE.WORKSPACE_, transactions.workspace())
                .set(WORKSPACE.NAME, workspace.name())
                .set(WORKSPACE.IDENTITY_VERIFICATION, workspace.identityVerification().wire())
                .set(WORKSPACE.DOMAINS_ENABLED, workspace.allowedDomains().enabled())
                .set(WORKSPACE.DOMAINS, domains(workspace))
                .set(WORKSPACE.WIDGET_KEY, sealed(credentials.widgetKey().value()))
                .execute();
        opening.add(credentials.widgetKey());
        apiKeys.addFirst(credentials.apiKey());
        secrets.add(sealed(credentials.identitySecret().value()));
        add(first, credentials.password());
    }

    @Override
    public void save(Workspace workspace, Instant now) {
        transactions
                .sql()
                .update(WORKSPACE)
                .set(WORKSPACE.NAME, workspace.name())
                .set(WORKSPACE.IDENTITY_VERIFICATION, workspace.identityVerification().wire())
                .set(WORKSPACE.DOMAINS_ENABLED, workspace.allowedDomains().enabled())
                .set(WORKSPACE.DOMAINS, domains(workspace))
                .where(WORKSPACE.WORKSPACE_.eq(transactions.workspace()))
                .execute();
        log.append(List.of(new WorkspaceChanged(workspace.id(), now)));
    }

    @Override
    public Teammate firstTeammate() {
        return transactions
                .sql()
                .selectFrom(TEAMMATE)
                .where(TEAMMATE.WORKSPACE.eq(transactions.workspace()))
                .orderBy(TEAMMATE.CREATED_AT, TEAMMATE.ID)
                .limit(1)
                .fetchSingle(PostgresWorkspaces::teammate);
    }

    @Override
    public Optional<Teammate> teammate(TeammateId id) {
        return transactions
                .sql()
                .selectFrom(TEAMMATE)
                .where(TEAMMATE.WORKSPACE.eq(transactions.workspace()))
                .and(TEAMMATE.ID.eq(id.value()))
                .fetchOptional(PostgresWorkspaces::teammate);
    }

    @Override
    public Optional<Key> widgetKey() {
        return transactions
                .sql()
                .select(WORKSPACE.WIDGET_KEY)
                .from(WORKSPACE)
                .where(WORKSPACE.WORKSPACE_.eq(transactions.workspace()))
                .fetchOptional(WORKSPACE.WIDGET_KEY)
                .map(sealed -> Key.of(vault.open(transactions.workspace(), sealed)));
    }

    /** Whoever comes second waits at the workspace's row, and replaces what the first one made. */
    @Override
    public void replaceWidgetKey(Key next, Instant now) {
        transactions
                .sql()
                .update(WORKSPACE)
                .set(WORKSPACE.WIDGET_KEY, sealed(next.value()))
                .where(WORKSPACE.WORKSPACE_.eq(transactions.workspace()))
                .execute();
        opening.removeAll(Key.Kind.WIDGET);
        opening.add(next);
        log.append(List.of(new WidgetKeyReplaced(id(), now)));
    }

    @Override
    public void replaceIdentitySecret(IdentitySecret next, Instant end, Instant now) {
        transactions
                .sql()
                .selectFrom(WORKSPACE)
                .where(WORKSPACE.WORKSPACE_.eq(transactions.workspace()))
                .forUpdate()
                .execute();
        secrets.replace(sealed(next.value()), end);
        log.append(List.of(new IdentitySecretReplaced(id(), now)));
    }

    private WorkspaceId id() {
        return new WorkspaceId(transactions.workspace());
    }

    private void add(Teammate teammate, Password password) {
        transactions
                .sql()
                .insertInto(TEAMMATE)
                .set(TEAMMATE.WORKSPACE, transactions.workspace())
                .set(TEAMMATE.ID, teammate.id().value())
                .set(TEAMMATE.NAME, teammate.name())
                .set(TEAMMATE.EMAIL, teammate.email())
                .set(TEAMMATE.PASSWORD, PasswordHash.of(password))
                .execute();
    }

    private byte[] sealed(String secret) {
        return vault.seal(transactions.workspace(), secret);
    }

    private static String[] domains(Workspace workspace) {
        return workspace.allowedDomains().domains().toArray(String[]::new);
    }

    private static Teammate teammate(Record row) {
        return new Teammate(
                new TeammateId(row.get(TEAMMATE.ID)),
                row.get(TEAMMATE.NAME),
                row.get(TEAMMATE.EMAIL));
    }
}
