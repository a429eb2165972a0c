package ai.halo.application.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.domain.workspace.AllowedDomains;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Scopes;
import ai.halo.domain.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every doorkeeper promises. */
public interface AdmissionsContract extends TwoRooms {

    Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");

    Admissions admissions();

    Workspaces workspaces();

    @Test
    default void opensAWorkspaceToEachOfItsKeys() {
        var here = Moving.into(workspace()).found(workspaces(), transactions());
        var secrets = List.of(here.credentials().identitySecret());

        assertThat(admissions().of(here.credentials().widgetKey()))
                .contains(new Admission(here.workspace(), new Bearer.Page(), secrets, null));
        assertThat(admissions().of(here.credentials().apiKey()))
                .hasValueSatisfying(admission -> {
                    assertThat(admission.workspace()).isEqualTo(here.workspace());
                    assertThat(admission.secrets()).isEqualTo(secrets);
                    assertThat(admission.bearer())
                            .isInstanceOfSatisfying(
                                    Bearer.Server.class,
                                    server ->
                                            assertThat(server.scopes())
                                                    .isEqualTo(Scopes.EVERYTHING));
                });
    }

    @Test
    default void tellsWorkspacesApart() {
        var _ = Moving.into(workspace()).found(workspaces(), transactions());
        var there = Moving.into(elsewhere()).found(workspaces(), transactions());

        assertThat(admissions().of(there.credentials().widgetKey()))
                .map(Admission::workspace)
                .contains(there.workspace());
    }

    @Test
    default void opensNothingToAKeyItDoesNotKnow() {
        var keys = Moving.into(workspace()).found(workspaces(), transactions()).credentials();
        var api = keys.apiKey().value();

        assertThat(admissions().of(Key.of(api + "x"))).isEmpty();
        assertThat(admissions().of(Key.of(api.replace("ha_key_", "ab_live_") + "x"))).isEmpty();
        assertThat(admissions().of(new Key(Key.Kind.WIDGET, api))).isEmpty();
    }

    @Test
    default void opensNothingToAWidgetKeyThatWasReplaced() {
        var old = Moving.into(workspace()).found(workspaces(), transactions());

        within(() -> workspaces().replaceWidgetKey(old.nextWidgetKey(), NOON));

        assertThat(admissions().of(old.credentials().widgetKey())).isEmpty();
        assertThat(admissions().of(old.nextWidgetKey())).isPresent();
        assertThat(admissions().of(old.credentials().apiKey())).isPresent();
        assertThat(within(() -> workspaces().widgetKey())).contains(old.nextWidgetKey());
    }

    @Test
    default void takesTheSecretBeforeUntilItsEndAndNoneBeforeThat() {
        var here = Moving.into(workspace()).found(workspaces(), transactions());
        var first = here.credentials().identitySecret();
        var second = new IdentitySecret(first.value() + "2");
        var third = new IdentitySecret(first.value() + "3");
        var fourth = new IdentitySecret(first.value() + "4");

        replaceSecret(second, FAR_AWAY);
        assertThat(secrets(here)).containsExactly(second, first);
        replaceSecret(third, FAR_AWAY);
        assertThat(secrets(here)).containsExactly(third, second);
        assertThat(admission(here).goodUntil()).isEqualTo(FAR_AWAY);
        replaceSecret(fourth, Instant.EPOCH);
        assertThat(secrets(here)).containsExactly(fourth);
        assertThat(admission(here).goodUntil()).isNull();
    }

    private void replaceSecret(IdentitySecret next, Instant end) {
        within(() -> workspaces().replaceIdentitySecret(next, end, NOON));
    }

    private List<IdentitySecret> secrets(Moving here) {
        return admission(here).secrets();
    }

    private Admission admission(Moving here) {
        return admissions().of(here.credentials().apiKey()).orElseThrow();
    }

    @Test
    default void goesByTheSettingsOfTheMoment() {
        var here = Moving.into(workspace()).found(workspaces(), transactions());
        var changed =
                new Workspace(
                        workspace(), "Lamplight", IdentityVerification.ENFORCE, AllowedDomains.ANY);

        within(() -> workspaces().save(changed, NOON));

        assertThat(admissions().of(here.credentials().apiKey()))
                .map(Admission::workspace)
                .contains(changed);
    }
}
