package ai.halo.rest;

import ai.halo.application.OneAtATime;
import ai.halo.application.workspace.Admission;
import ai.halo.application.workspace.Admissions;
import ai.halo.application.workspace.Bearer;
import ai.halo.application.workspace.Doubts;
import ai.halo.application.workspace.InMemoryApiKeys;
import ai.halo.application.workspace.InMemoryDoubts;
import ai.halo.application.workspace.InMemoryLocks;
import ai.halo.application.workspace.InMemoryWorkspaces;
import ai.halo.application.workspace.KeepDoorNotes;
import ai.halo.application.workspace.Locks;
import ai.halo.application.workspace.Moving;
import ai.halo.domain.workspace.AllowedDomains;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Scope;
import ai.halo.domain.workspace.Scopes;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One workspace with a widget key and a server key; tests change its settings as they go. */
public final class KnownKeys implements Admissions, Locks {

    public static final IdentitySecret SECRET =
            new IdentitySecret("ha_secret_0123456789abcdef0123456789abcdef");
    public static final IdentitySecret EARLIER =
            new IdentitySecret("ha_secret_fedcba9876543210fedcba9876543210");

    public static final ApiKeyId SERVER = new ApiKeyId(new UUID(7, 1));

    private static final Set<String> KEYS =
            Set.of(RunningServer.WIDGET_KEY, RunningServer.SERVER_KEY);

    private static final Workspace LAMPLIGHT =
            Workspace.named(new WorkspaceId(new UUID(0, 1)), "Lamplight");

    private volatile Workspace workspace = LAMPLIGHT;
    private volatile String dead = "";
    private volatile List<IdentitySecret> secrets = List.of(SECRET, EARLIER);
    private volatile @Nullable Instant secretEnd;
    private final InMemoryLocks locks = new InMemoryLocks();
    private final OneAtATime transactions = new OneAtATime();
    private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces(transactions);
    private final InMemoryDoubts doubts = new InMemoryDoubts(transactions);
    private volatile Scopes scopes = Scopes.EVERYTHING;
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
        locks.change(workspace.id());
    }

    /** How far the server key goes from now on. */
    public void grant(Scope... only) {
        scopes = new Scopes(false, Set.of(only));
        locks.change(workspace.id());
    }

    /** The earlier secret is good until then, and whoever asks is told so. */
    public void announceEndOfEarlierSecret(Instant end) {
        secretEnd = end;
    }

    public void endEarlierSecret() {
        secrets = List.of(SECRET);
        secretEnd = null;
    }

    /** What is written down of those who come with these keys. */
    KeepDoorNotes notes() {
        var _ = Moving.into(LAMPLIGHT.id()).found(workspaces, transactions);
        return new KeepDoorNotes(
                new InMemoryApiKeys(workspaces),
                doubts,
                transactions,
                InstantSource.fixed(RunningServer.NOON));
    }

    /** Who would have been refused, as far as it is written down. */
    public Doubts.Report report() {
        return transactions.reading(LAMPLIGHT.id(), () -> doubts.report(RunningServer.NOON));
    }

    /** When the server key was last used, as far as it is written down. */
    public @Nullable Instant lastUsed() {
        return transactions.reading(
                LAMPLIGHT.id(),
                () -> new InMemoryApiKeys(workspaces).list().getFirst().lastUsedAt());
    }

    /** Whoever comes with this key from now on is turned away. */
    public void kill(String key) {
        dead = key;
        locks.change(workspace.id());
    }

    /** The same, but nobody hears of it. */
    public void killInSilence(String key) {
        dead = key;
    }

    @Override
    public void watch(Consumer<Set<WorkspaceId>> watcher) {
        locks.watch(watcher);
    }

    public void notReady() {
        ready = false;
    }

    public boolean ready() {
        return ready;
    }

    public void reset() {
        workspace = LAMPLIGHT;
        scopes = Scopes.EVERYTHING;
        secrets = List.of(SECRET, EARLIER);
        secretEnd = null;
        ready = true;
    }

    public WorkspaceId workspace() {
        return workspace.id();
    }

    @Override
    public Optional<Admission> of(Key key) {
        return KEYS.contains(key.value()) && !key.value().equals(dead)
                ? Optional.of(new Admission(workspace, bearer(key), secrets, secretEnd))
                : Optional.empty();
    }

    private Bearer bearer(Key key) {
        return switch (key.kind()) {
            case WIDGET -> new Bearer.Page();
            case API -> new Bearer.Server(SERVER, scopes);
        };
    }
}
