package ai.halo.application.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.domain.workspace.AllowedDomains;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every doorkeeper promises. */
public interface AdmissionsContract extends TwoRooms {

    Admissions admissions();

    Workspaces workspaces();

    @Test
    default void opensAWorkspaceToEachOfItsKeys() {
        var here = Moving.into(workspace()).found(workspaces(), transactions());
        var secrets = List.of(here.credentials().identitySecret());

        assertThat(admissions().of(here.credentials().widgetKey()))
                .contains(new Admission(here.workspace(), Key.Kind.WIDGET, secrets));
        assertThat(admissions().of(here.credentials().apiKey()))
                .contains(new Admission(here.workspace(), Key.Kind.API, secrets));
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
    default void goesByTheSettingsOfTheMoment() {
        var here = Moving.into(workspace()).found(workspaces(), transactions());
        var changed =
                new Workspace(
                        workspace(), "Lamplight", IdentityVerification.ENFORCE, AllowedDomains.ANY);

        within(() -> workspaces().save(changed));

        assertThat(admissions().of(here.credentials().apiKey()))
                .map(Admission::workspace)
                .contains(changed);
    }
}
