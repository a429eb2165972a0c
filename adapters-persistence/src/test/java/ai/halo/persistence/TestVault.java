package ai.halo.persistence;

import static ai.halo.persistence.schema.Tables.INSTALLATION;

import ai.halo.persistence.database.Vault;
import java.nio.file.Path;

/** A new vault for the secrets of the test database; an earlier one no longer opens it. */
public final class TestVault {

    private TestVault() {}

    public static Vault in(Path home) {
        AcrossWorkspaces database = TestDatabase.acrossWorkspaces();
        var _ =
                database.inTransaction(sql ->
                        sql.update(INSTALLATION).setNull(INSTALLATION.VAULT_CHECK).execute());
        return Vault.open(database, home, null);
    }
}
