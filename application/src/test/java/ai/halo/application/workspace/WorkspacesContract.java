package ai.halo.application.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.domain.workspace.AllowedDomains;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.IdentitySecretReplaced;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WidgetKeyReplaced;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceChanged;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of workspaces promises. */
public interface WorkspacesContract extends TwoRooms {

    Workspaces workspaces();

    @Test
    default void knowsWhoMovedIn() {
        var here = moveIn();
        Moving.into(elsewhere()).found(workspaces(), transactions());

        assertThat(within(() -> workspaces().current())).isEqualTo(here.workspace());
        assertThat(elsewhere(() -> workspaces().current().id())).isEqualTo(elsewhere());
    }

    @Test
    default void knowsItsTeammates() {
        var ada = moveIn().admin();

        assertThat(within(() -> workspaces().firstTeammate())).isEqualTo(ada);
        assertThat(within(() -> workspaces().teammate(ada.id()))).contains(ada);
        assertThat(within(() -> workspaces().teammate(new TeammateId(new UUID(6, 2))))).isEmpty();
    }

    @Test
    default void showsTheWidgetKeyInFull() {
        var here = moveIn();

        assertThat(within(() -> workspaces().widgetKey())).contains(here.credentials().widgetKey());
    }

    @Test
    default void keepsChangedSettings() {
        var _ = moveIn();
        var changed =
                new Workspace(
                        workspace(),
                        "Nightlight",
                        IdentityVerification.ENFORCE,
                        new AllowedDomains(true, List.of("example.com", "*.example.org")));

        within(() -> workspaces().save(changed, NOON));

        assertThat(within(() -> workspaces().current())).isEqualTo(changed);
        assertThat(told(WorkspaceChanged.class))
                .containsExactly(new WorkspaceChanged(workspace(), NOON));
    }

    @Test
    default void tellsThatAKeyOrASecretWasReplaced() {
        var here = moveIn();
        var next = new IdentitySecret(IdentitySecret.PREFIX + "of_the_next_season");

        within(() -> {
            workspaces().replaceWidgetKey(here.nextWidgetKey(), NOON);
            workspaces().replaceIdentitySecret(next, LATER, NOON);
        });

        assertThat(told(WidgetKeyReplaced.class))
                .containsExactly(new WidgetKeyReplaced(workspace(), NOON));
        assertThat(told(IdentitySecretReplaced.class))
                .containsExactly(new IdentitySecretReplaced(workspace(), NOON));
    }

    private Moving moveIn() {
        return Moving.into(workspace()).found(workspaces(), transactions());
    }
}
