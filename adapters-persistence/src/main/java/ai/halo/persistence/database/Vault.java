package ai.halo.persistence.database;

import static ai.halo.persistence.schema.Tables.INSTALLATION;

import ai.halo.persistence.AcrossWorkspaces;
import java.nio.file.Path;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Seals secrets that the database keeps, each for one workspace. */
public final class Vault {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String CHECK = "this key opens this vault";

    private final VaultKey key;

    private Vault(VaultKey key) {
        this.key = key;
    }

    /**
     * Opens the vault of a database with the master key, or with the key file of the home where
     * there is none. Refuses a key that others of its secrets were not sealed with.
     */
    public static Vault open(AcrossWorkspaces database, Path home, @Nullable String masterKey) {
        var file = new SecretFile(home.toAbsolutePath().resolve("master.key"));
        return database.inTransaction(sql -> {
            var check = lockedCheck(sql);
            if (check != null && masterKey == null && !file.exists()) {
                throw new UnusableDatabase(
                        "The secrets in this database are sealed with a key that is not here. "
                                + remedy(file));
            }
            var vault =
                    new Vault(
                            masterKey == null
                                    ? VaultKey.from(file.readOrCreate())
                                    : VaultKey.fromOperator(masterKey));
            vault.prove(sql, check, file);
            return vault;
        });
    }

    public byte[] seal(UUID workspace, String secret) {
        return key.seal(workspace, secret);
    }

    /** The secret, if this vault sealed it for this workspace. */
    public String open(UUID workspace, byte[] sealed) {
        return key.open(workspace, sealed);
    }

    private void prove(DSLContext sql, byte @Nullable [] check, SecretFile file) {
        if (check == null) {
            var _ =
                    sql.update(INSTALLATION)
                            .set(INSTALLATION.VAULT_CHECK, key.seal(NOBODY, CHECK))
                            .execute();
        } else if (!key.opens(NOBODY, check)) {
            throw new UnusableDatabase(
                    "This key does not open the secrets in this database. " + remedy(file));
        }
    }

    private static byte @Nullable [] lockedCheck(DSLContext sql) {
        return sql.select(INSTALLATION.VAULT_CHECK)
                .from(INSTALLATION)
                .forUpdate()
                .fetchOne(INSTALLATION.VAULT_CHECK);
    }

    private static String remedy(SecretFile file) {
        return "Set HALO_MASTER_KEY to the one it was started with, or bring back %s."
                .formatted(file.path());
    }
}
