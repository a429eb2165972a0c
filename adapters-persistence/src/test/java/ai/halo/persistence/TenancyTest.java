package ai.halo.persistence;

import static ai.halo.persistence.schema.Tables.DIRECTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.agent.Directive;
import ai.halo.domain.agent.Directive.Layer;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.agent.PostgresDirectives;
import ai.halo.persistence.database.Database;
import ai.halo.persistence.database.DatabaseAddress;
import ai.halo.persistence.database.TestPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three walls stand between workspaces; with any one of them torn down the others hold. */
class TenancyTest {

    static final DatabaseAddress SUPERUSER = TestPostgres.emptyDatabase("halo_tenancy");

    final Database database = Database.open(SUPERUSER);
    final PostgresTransactions transactions = new PostgresTransactions(database.connections());
    final PostgresDirectives directives = new PostgresDirectives(transactions);
    final WorkspaceId ours = TestDatabase.freshWorkspace();
    final WorkspaceId theirs = TestDatabase.freshWorkspace();
    final Directive secret =
            new Directive(UUID.randomUUID(), Layer.GUIDANCE, "Never mention the merger.", true);

    @BeforeEach
    void bothHaveMovedIn() {
        found(ours);
        found(theirs);
        transactions.inTransaction(theirs, () -> directives.add(secret));
    }

    @AfterEach
    void close() throws SQLException {
        execute("alter table directive enable row level security");
        database.close();
    }

    @Test
    void rowSecurityHoldsWhereAQueryNamesNoWorkspace() {
        transactions.inTransaction(
                ours,
                () -> {
                    var sql = transactions.sql();
                    assertThat(sql.fetchCount(DIRECTIVE)).isZero();
                    assertThat(sql.update(DIRECTIVE).set(DIRECTIVE.TEXT, "x").execute()).isZero();
                    assertThat(sql.deleteFrom(DIRECTIVE).execute()).isZero();
                });

        assertThat(theirDirectives()).isOne();
    }

    @Test
    void queriesHoldWhereRowSecurityIsOff() throws SQLException {
        execute("alter table directive disable row level security");

        transactions.inTransaction(
                ours,
                () -> {
                    assertThat(directives.list(Layer.GUIDANCE)).isEmpty();
                    assertThat(directives.find(secret.id())).isEmpty();
                    assertThat(directives.change(secret)).isFalse();
                    assertThat(directives.remove(secret.id())).isFalse();
                });

        assertThat(theirDirectives()).isOne();
    }

    @Test
    void keysHoldWhereAReferenceLeavesTheWorkspace() {
        var company = UUID.randomUUID();
        transactions.inTransaction(theirs, () -> addCompany(company));

        assertThatThrownBy(() -> transactions.inTransaction(ours, () -> addContactOf(company)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("contact_workspace_company_fkey");
    }

    private int theirDirectives() {
        return transactions.reading(theirs, () -> directives.list(Layer.GUIDANCE).size());
    }

    private void found(WorkspaceId workspace) {
        transactions.inTransaction(
                workspace,
                () ->
                        run(
                                """
                                insert into workspace (workspace, name, identity_verification, domains_enabled, domains)
                                values (?, 'Acme', 'off', false, '{}')
                                """,
                                workspace.value()));
    }

    private void addCompany(UUID id) {
        run(
                """
                insert into company (workspace, id, external_id, created_at, updated_at)
                values (?, ?, 'acme', now(), now())
                """,
                transactions.workspace(),
                id);
    }

    private void addContactOf(UUID company) {
        run(
                """
                insert into contact (workspace, id, type, company, first_seen, last_seen, created_at, updated_at)
                values (?, ?, 'lead', ?, now(), now(), now(), now())
                """,
                transactions.workspace(),
                UUID.randomUUID(),
                company);
    }

    private void run(String sql, Object... values) {
        var _ = transactions.sql().execute(sql, values);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                SUPERUSER.url(), SUPERUSER.user(), SUPERUSER.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
