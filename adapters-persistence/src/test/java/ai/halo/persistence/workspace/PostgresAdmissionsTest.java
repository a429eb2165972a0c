package ai.halo.persistence.workspace;

import static ai.halo.persistence.schema.Tables.IDENTITY_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.workspace.Admissions;
import ai.halo.application.workspace.AdmissionsContract;
import ai.halo.application.workspace.Moving;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.Key;
import ai.halo.persistence.Crowd;
import ai.halo.persistence.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PostgresAdmissionsTest extends OnFreshGround implements AdmissionsContract {

    @Override
    public Admissions admissions() {
        return new PostgresAdmissions(TestDatabase.acrossWorkspaces(), vault());
    }

    @Test
    void takesAnEarlierSecretUntilItsEnd() {
        var keys = Moving.into(workspace()).found(workspaces(), transactions).credentials();
        addEarlierSecret("ha_secret_still_good", Instant.parse("9999-01-01T00:00:00Z"));
        addEarlierSecret("ha_secret_over", NOON);

        assertThat(admissions().of(keys.widgetKey()).orElseThrow().secrets())
                .containsExactly(keys.identitySecret(), new IdentitySecret("ha_secret_still_good"));
    }

    @Test
    void letsOnlyOneKeyAndTwoSecretsIntoTheDoorHoweverManyReplaceThemAtOnce() {
        var moving = Moving.into(workspace()).found(workspaces(), transactions);
        var number = new AtomicInteger();

        var keys =
                Crowd.of(
                        8,
                        () -> {
                            String next = "secret_number_" + number.incrementAndGet();
                            var key = new Key(Key.Kind.WIDGET, "ab_live_" + next + "_of_many");
                            within(() -> {
                                workspaces().replaceWidgetKey(key, NOON);
                                workspaces()
                                        .replaceIdentitySecret(
                                                new IdentitySecret("ha_secret_" + next),
                                                FAR_AWAY,
                                                NOON);
                            });
                            return key;
                        });

        assertThat(keys).filteredOn(key -> admissions().of(key).isPresent()).hasSize(1);
        assertThat(
                        within(() ->
                                transactions
                                        .sql()
                                        .fetchCount(
                                                IDENTITY_SECRET,
                                                IDENTITY_SECRET.WORKSPACE.eq(workspace().value()))))
                .isEqualTo(2);
        assertThat(admissions().of(moving.credentials().widgetKey())).isEmpty();
    }

    @Test
    void knowsWhetherAnybodyHasMovedIn() {
        var _ = Moving.into(workspace()).found(workspaces(), transactions);

        assertThat(new PostgresAdmissions(TestDatabase.acrossWorkspaces(), vault()).any()).isTrue();
        assertThat(admissions().of(new Key(Key.Kind.API, "ha_key_nobody_has_this_one"))).isEmpty();
    }

    private void addEarlierSecret(String secret, Instant end) {
        within(() -> {
            var _ =
                    transactions
                            .sql()
                            .insertInto(IDENTITY_SECRET)
                            .set(IDENTITY_SECRET.WORKSPACE, transactions.workspace())
                            .set(IDENTITY_SECRET.ID, UUID.randomUUID())
                            .set(IDENTITY_SECRET.SEALED, vault().seal(workspace().value(), secret))
                            .set(IDENTITY_SECRET.VALID_UNTIL, end)
                            .set(IDENTITY_SECRET.CREATED_AT, NOON)
                            .execute();
        });
    }
}
