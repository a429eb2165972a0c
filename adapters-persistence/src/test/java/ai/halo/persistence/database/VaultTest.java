package ai.halo.persistence.database;

import static ai.halo.persistence.schema.Tables.INSTALLATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.persistence.AcrossWorkspaces;
import ai.halo.persistence.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    static final String KEY = "correct horse battery staple, and more";
    static final UUID OURS = UUID.randomUUID();

    @TempDir Path home;

    final AcrossWorkspaces database = TestDatabase.acrossWorkspaces();

    @BeforeEach
    void isNew() {
        var _ =
                database.inTransaction(sql ->
                        sql.update(INSTALLATION).setNull(INSTALLATION.VAULT_CHECK).execute());
    }

    @Test
    void opensWhatItSealed() {
        var vault = vault(KEY);

        assertThat(vault.open(OURS, vault.seal(OURS, "ha_key_ünïcode")))
                .isEqualTo("ha_key_ünïcode");
    }

    @Test
    void opensAgainAfterARestart() {
        var sealed = vault(null).seal(OURS, "secret");

        assertThat(vault(null).open(OURS, sealed)).isEqualTo("secret");
    }

    @Test
    void keepsItsOwnKeyToItself() throws IOException {
        var _ = vault(null);

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("master.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        var vault = vault(KEY);

        assertThat(vault.seal(OURS, "secret")).isNotEqualTo(vault.seal(OURS, "secret"));
    }

    @Test
    void opensNothingForAnotherWorkspace() {
        var vault = vault(KEY);
        var sealed = vault.seal(OURS, "secret");

        assertThatThrownBy(() -> vault.open(UUID.randomUUID(), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noticesASecretThatWasTamperedWith() {
        var vault = vault(KEY);
        var sealed = vault.seal(OURS, "secret");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(OURS, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnotherKey() {
        var _ = vault(KEY);

        assertThatThrownBy(() -> vault("another key, which is also long enough"))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("does not open the secrets");
    }

    @Test
    void makesNoNewKeyForSecretsSealedWithALostOne() throws IOException {
        var _ = vault(null);
        Files.delete(home.resolve("master.key"));

        assertThatThrownBy(() -> vault(null))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("master.key");
        assertThat(home.resolve("master.key")).doesNotExist();
    }

    @Test
    void refusesAKeyThatCouldBeGuessed() {
        assertThatThrownBy(() -> vault("hunter2"))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("too short");
    }

    private Vault vault(@Nullable String masterKey) {
        return Vault.open(database, home, masterKey);
    }
}
