package ai.halo.application.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.InMemory;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.workspace.AllowedDomains;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.Workspace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeWorkspaceTest extends InMemory {

    private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces(transactions);
    private final ChangeWorkspace changeWorkspace =
            new ChangeWorkspace(workspaces, transactions, () -> NOON);

    @BeforeEach
    void moveIn() {
        var _ = Moving.into(workspace()).found(workspaces, transactions);
        var _ = Moving.into(elsewhere()).found(workspaces, transactions);
    }

    @Test
    void changesOneWorkspaceOnly() {
        var domains = new AllowedDomains(true, List.of("example.com"));

        Workspace changed =
                changeWorkspace.change(
                        workspace(),
                        known ->
                                new Workspace(
                                        known.id(),
                                        known.name(),
                                        IdentityVerification.MONITOR,
                                        domains));

        assertThat(changed.identityVerification()).isEqualTo(IdentityVerification.MONITOR);
        assertThat(within(workspaces::current)).isEqualTo(changed);
        assertThat(elsewhere(workspaces::current).allowedDomains()).isEqualTo(AllowedDomains.ANY);
    }

    @Test
    void keepsWhatWasThereWhenAChangeIsRefused() {
        Workspace before = within(workspaces::current);

        assertThatThrownBy(() ->
                        changeWorkspace.change(
                                workspace(), known -> Workspace.named(known.id(), " ")))
                .isInstanceOf(InvalidValue.class);

        assertThat(within(workspaces::current)).isEqualTo(before);
    }
}
