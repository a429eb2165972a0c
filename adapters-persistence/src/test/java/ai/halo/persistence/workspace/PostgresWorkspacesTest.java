package ai.halo.persistence.workspace;

import static ai.halo.persistence.schema.Tables.IDENTITY_SECRET;
import static ai.halo.persistence.schema.Tables.TEAMMATE;
import static ai.halo.persistence.schema.Tables.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.workspace.Moving;
import ai.halo.application.workspace.WorkspacesContract;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class PostgresWorkspacesTest extends OnFreshGround implements WorkspacesContract {

    @Test
    void keepsNoSecretAsItIs() {
        var keys = Moving.into(workspace()).found(workspaces(), transactions).credentials();

        byte[] widgetKey =
                within(() ->
                        transactions
                                .sql()
                                .fetchSingle(
                                        WORKSPACE, WORKSPACE.WORKSPACE_.eq(workspace().value()))
                                .get(WORKSPACE.WIDGET_KEY));
        byte[] secret =
                within(() ->
                        transactions
                                .sql()
                                .fetchSingle(
                                        IDENTITY_SECRET,
                                        IDENTITY_SECRET.WORKSPACE.eq(workspace().value()))
                                .get(IDENTITY_SECRET.SEALED));

        assertThat(text(widgetKey)).doesNotContain(keys.widgetKey().value());
        assertThat(text(secret)).doesNotContain(keys.identitySecret().value());
    }

    @Test
    void keepsAPasswordSaltedAndHashedOverAndOver() throws Exception {
        var password = Moving.into(workspace()).found(workspaces(), transactions).credentials();

        String[] kept =
                within(() ->
                                transactions
                                        .sql()
                                        .fetchSingle(
                                                TEAMMATE,
                                                TEAMMATE.WORKSPACE.eq(workspace().value()))
                                        .get(TEAMMATE.PASSWORD))
                        .split("\\$", -1);

        assertThat(kept[0]).isEqualTo("pbkdf2-sha256");
        assertThat(Integer.parseInt(kept[1])).isGreaterThanOrEqualTo(600_000);
        var spec =
                new PBEKeySpec(
                        password.password().value().toCharArray(),
                        Base64.getDecoder().decode(kept[2]),
                        Integer.parseInt(kept[1]),
                        256);
        assertThat(Base64.getDecoder().decode(kept[3]))
                .isEqualTo(
                        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                                .generateSecret(spec)
                                .getEncoded());
    }

    @Test
    void saltsEachPasswordAnew() {
        var password = Moving.into(workspace()).credentials().password();

        assertThat(PasswordHash.of(password)).isNotEqualTo(PasswordHash.of(password));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
