package ai.halo.rest.web;

import ai.halo.domain.workspace.Scope;
import ai.halo.domain.workspace.Scopes;
import io.micronaut.http.HttpMethod;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which scope a route asks of a server's key, by its address and whether it only reads. A route of
 * an area that nobody has named here is open to keys that may do everything.
 */
final class RouteScopes {

    private static final String MANAGEMENT = "/api/v1/";

    private static final Map<String, String> AREAS =
            Map.ofEntries(
                    Map.entry("workspace", "workspace"),
                    Map.entry("teammates", "workspace"),
                    Map.entry("events", "workspace"),
                    Map.entry("agents", "agents"),
                    Map.entry("knowledge", "knowledge"),
                    Map.entry("contacts", "contacts"),
                    Map.entry("companies", "contacts"),
                    Map.entry("conversations", "conversations"),
                    Map.entry("answers", "conversations"),
                    Map.entry("images", "conversations"),
                    Map.entry("tickets", "tickets"),
                    Map.entry("routing-rules", "tickets"),
                    Map.entry("inboxes", "tickets"),
                    Map.entry("automations", "automations"),
                    Map.entry("api-keys", "keys"),
                    Map.entry("audit", "audit"));

    /** What makes keys and secrets, wherever it stands. */
    private static final Set<String> KEYS =
            Set.of(
                    "/api/v1/workspace/widget-key/regenerate",
                    "/api/v1/workspace/identity-secret/rotate");

    private RouteScopes() {}

    /** The word of the scope that these lack, if they do. */
    static Optional<String> missing(Scopes scopes, HttpMethod method, String address) {
        Scopes wanted =
                scope(method, address)
                        .map(scope -> new Scopes(false, Set.of(scope)))
                        .orElse(Scopes.EVERYTHING);
        return scopes.missing(wanted);
    }

    static Optional<Scope> scope(HttpMethod method, String address) {
        if (!address.startsWith(MANAGEMENT)) {
            return Optional.of(Scope.SDK);
        }
        String first = address.substring(MANAGEMENT.length()).split("[/{?]", 2)[0];
        String area = KEYS.contains(address) ? "keys" : AREAS.getOrDefault(first, "");
        boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
        return Scope.of(area + (reads ? ":read" : ":write"));
    }
}
