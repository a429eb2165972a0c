package ai.halo.rest;

import ai.halo.application.workspace.Admission;
import ai.halo.application.workspace.Admissions;
import ai.halo.domain.workspace.AllowedDomains;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One workspace with a widget key and a server key; tests change its settings as they go. */
public final class KnownKeys implements Admissions {

    public static final IdentitySecret SECRET =
            new IdentitySecret("ha_secret_0123456789abcdef0123456789abcdef");
    public static final IdentitySecret EARLIER =
            new IdentitySecret("ha_secret_fedcba9876543210fedcba9876543210");

    private static final Set<String> KEYS =
            Set.of(RunningServer.WIDGET_KEY, RunningServer.SERVER_KEY);

    private static final Workspace LAMPLIGHT =
            Workspace.named(new WorkspaceId(new UUID(0, 1)), "Lamplight");

    private volatile Workspace workspace = LAMPLIGHT;
    private volatile boolean ready = true;

    public void verify(IdentityVerification mode) {
        workspace =
                new Workspace(workspace.id(), workspace.name(), mode, workspace.allowedDomains());
    }

    public void allow(AllowedDomains domains) {
        workspace =
                new Workspace(
                        workspace.id(),
                        workspace.name(),
                        workspace.identityVerification(),
                        domains);
    }

    public void notReady() {
        ready = false;
    }

    public boolean ready() {
        return ready;
    }

    public void reset() {
        workspace = LAMPLIGHT;
        ready = true;
    }

    public WorkspaceId workspace() {
        return workspace.id();
    }

    @Override
    public Optional<Admission> of(Key key) {
        return KEYS.contains(key.value())
                ? Optional.of(new Admission(workspace, key.kind(), List.of(SECRET, EARLIER)))
                : Optional.empty();
    }
}
