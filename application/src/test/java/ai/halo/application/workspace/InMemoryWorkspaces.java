package ai.halo.application.workspace;

import ai.halo.application.OneAtATime;
import ai.halo.application.Told;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.ApiKeyRevoked;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.IdentitySecretReplaced;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Teammate;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WidgetKeyReplaced;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceChanged;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Workspaces in memory, each with its teammates in the order in which they came. */
public final class InMemoryWorkspaces implements Workspaces {

    private final Supplier<WorkspaceId> current;
    private final Told told;
    private final Map<WorkspaceId, Household> households = new LinkedHashMap<>();

    private record Household(
            Workspace workspace, List<Teammate> teammates, @Nullable Keyring keyring) {}

    public InMemoryWorkspaces(OneAtATime transactions) {
        this(transactions, new Told());
    }

    public InMemoryWorkspaces(OneAtATime transactions, Told told) {
        current = transactions::workspace;
        this.told = told;
    }

    /** The only workspace there is, which has no keys. */
    public InMemoryWorkspaces(Workspace only, Teammate... teammates) {
        current = only::id;
        told = new Told();
        households.put(only.id(), new Household(only, List.of(teammates), null));
    }

    @Override
    public Workspace current() {
        return here().workspace();
    }

    @Override
    public void found(Workspace workspace, Credentials credentials, Teammate first) {
        households.put(
                current.get(), new Household(workspace, List.of(first), new Keyring(credentials)));
    }

    @Override
    public void save(Workspace workspace, Instant now) {
        told.add(List.of(new WorkspaceChanged(workspace.id(), now)));
        households.put(
                current.get(), new Household(workspace, here().teammates(), here().keyring()));
    }

    @Override
    public Teammate firstTeammate() {
        return here().teammates().getFirst();
    }

    @Override
    public Optional<Teammate> teammate(TeammateId id) {
        return here().teammates().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Key> widgetKey() {
        return Optional.ofNullable(here().keyring()).map(Keyring::widgetKey);
    }

    @Override
    public void replaceWidgetKey(Key next, Instant now) {
        told.add(List.of(new WidgetKeyReplaced(current.get(), now)));
        keyring().replace(next);
    }

    @Override
    public void replaceIdentitySecret(IdentitySecret next, Instant end, Instant now) {
        told.add(List.of(new IdentitySecretReplaced(current.get(), now)));
        keyring().replace(next, end);
    }

    Keyring keyring() {
        return Optional.ofNullable(here().keyring()).orElseThrow();
    }

    void revoked(ApiKeyId key, Instant now) {
        told.add(List.of(new ApiKeyRevoked(current.get(), key, now)));
    }

    Optional<Admission> openedBy(Key key) {
        return households.values().stream()
                .flatMap(household -> admission(household, key).stream())
                .findFirst();
    }

    private static Optional<Admission> admission(Household household, Key key) {
        return Optional.ofNullable(household.keyring())
                .flatMap(keyring ->
                        keyring.bearer(key)
                                .map(bearer ->
                                        new Admission(
                                                household.workspace(),
                                                bearer,
                                                keyring.secrets(),
                                                keyring.secretEnd())));
    }

    private Household here() {
        return Optional.ofNullable(households.get(current.get())).orElseThrow();
    }
}
