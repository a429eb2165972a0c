package ai.halo.application.workspace;

import ai.halo.domain.workspace.ApiKey;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.Key;
import java.time.Instant;
import java.util.List;

/** The secret server keys of a workspace, oldest first; the keys themselves are kept hashed. */
public interface ApiKeys {

    List<ApiKey> list();

    void add(ApiKey apiKey, Key key);

    /** From here on the key opens nothing; false if there was none. */
    boolean remove(ApiKeyId id, Instant now);

    void usedAt(ApiKeyId id, Instant moment);
}
