package ai.halo.persistence.workspace;

import ai.halo.application.workspace.Workspaces;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.TestVault;
import ai.halo.persistence.database.Vault;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two workspaces into which nobody has moved yet, and the vault for their secrets. */
abstract class OnFreshGround extends OnPostgres {

    @TempDir private Path home;
    private Vault vault;

    @BeforeEach
    @Override
    protected void moveIn() {
        vault = TestVault.in(home);
    }

    Vault vault() {
        return vault;
    }

    public Workspaces workspaces() {
        return new PostgresWorkspaces(transactions, vault, log);
    }
}
