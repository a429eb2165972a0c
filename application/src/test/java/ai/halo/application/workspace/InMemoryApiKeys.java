package ai.halo.application.workspace;

import ai.halo.domain.workspace.ApiKey;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.Key;
import java.time.Instant;
import java.util.List;

/** The secret keys of remembered workspaces. */
public final class InMemoryApiKeys implements ApiKeys {

    private final InMemoryWorkspaces workspaces;

    public InMemoryApiKeys(InMemoryWorkspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public List<ApiKey> list() {
        return workspaces.keyring().apiKeys();
    }

    @Override
    public void add(ApiKey apiKey, Key key) {
        workspaces.keyring().add(apiKey, key);
    }

    @Override
    public boolean remove(ApiKeyId id, Instant now) {
        boolean removed = workspaces.keyring().remove(id);
        if (removed) {
            workspaces.revoked(id, now);
        }
        return removed;
    }

    @Override
    public void usedAt(ApiKeyId id, Instant moment) {
        workspaces.keyring().usedAt(id, moment);
    }
}
