package ai.halo.domain.workspace;

import ai.halo.domain.InvalidValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A secret server key as the team knows it: everything but the key. */
public record ApiKey(
        ApiKeyId id, String name, Scopes scopes, Instant createdAt, @Nullable Instant lastUsedAt) {

    public static final int MAX_NAME = 200;

    public ApiKey {
        name = InvalidValue.ifLonger(MAX_NAME, "name", name.strip());
        if (name.isEmpty()) {
            throw new InvalidValue("name", "must not be empty");
        }
    }

    /** The key that every workspace starts with. */
    public static ApiKey first(ApiKeyId id, Instant now) {
        return new ApiKey(id, "First key", Scopes.EVERYTHING, now, null);
    }
}
