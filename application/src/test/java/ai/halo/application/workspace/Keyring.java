package ai.halo.application.workspace;

import ai.halo.application.Room;
import ai.halo.application.workspace.Workspaces.Credentials;
import ai.halo.domain.workspace.ApiKey;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What opens one workspace; its clock stands at noon. */
final class Keyring {

    private static final ApiKeyId FIRST = new ApiKeyId(new UUID(7, 1));

    private final Map<ApiKeyId, Held> held = new LinkedHashMap<>();
    private final List<IdentitySecret> secrets = new ArrayList<>();
    private Key widgetKey;
    private @Nullable Instant secretEnd;

    private record Held(ApiKey apiKey, Key key) {}

    Keyring(Credentials credentials) {
        widgetKey = credentials.widgetKey();
        secrets.add(credentials.identitySecret());
        add(ApiKey.first(FIRST, Room.NOON), credentials.apiKey());
    }

    Key widgetKey() {
        return widgetKey;
    }

    List<IdentitySecret> secrets() {
        return List.copyOf(secrets);
    }

    /** When the earlier of two secrets ends. */
    @Nullable Instant secretEnd() {
        return secretEnd;
    }

    void replace(Key next) {
        widgetKey = next;
    }

    void replace(IdentitySecret next, Instant end) {
        IdentitySecret last = secrets.getFirst();
        secrets.clear();
        secrets.add(next);
        secretEnd = end.isAfter(Room.NOON) ? end : null;
        if (secretEnd != null) {
            secrets.add(last);
        }
    }

    void add(ApiKey apiKey, Key key) {
        held.put(apiKey.id(), new Held(apiKey, key));
    }

    boolean remove(ApiKeyId id) {
        return held.remove(id) != null;
    }

    List<ApiKey> apiKeys() {
        return held.values().stream().map(Held::apiKey).toList();
    }

    void usedAt(ApiKeyId id, Instant moment) {
        held.computeIfPresent(
                id,
                (_, one) ->
                        new Held(
                                new ApiKey(
                                        id,
                                        one.apiKey.name(),
                                        one.apiKey.scopes(),
                                        one.apiKey.createdAt(),
                                        moment),
                                one.key));
    }

    Optional<Bearer> bearer(Key key) {
        if (key.equals(widgetKey)) {
            return Optional.of(new Bearer.Page());
        }
        return held.values().stream()
                .filter(one -> one.key.equals(key))
                .<Bearer>map(one -> new Bearer.Server(one.apiKey.id(), one.apiKey.scopes()))
                .findFirst();
    }
}
