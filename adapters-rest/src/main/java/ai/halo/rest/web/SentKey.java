package ai.halo.rest.web;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.workspace.Key;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;

/** The key that a request carries, however its header is spelt. */
public final class SentKey {

    private static final String BEARER = "Bearer ";

    private SentKey() {}

    /** Empty if none was sent, more than one, or none that has the form of a key. */
    public static Optional<Key> of(HttpRequest<?> request) {
        List<String> sent = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.size() != 1
                || !sent.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Key.of(sent.getFirst().substring(BEARER.length()).strip()));
        } catch (InvalidValue malformed) {
            return Optional.empty();
        }
    }
}
