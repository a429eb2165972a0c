package ai.halo.rest.limits;

import ai.halo.domain.workspace.Key;
import ai.halo.rest.limits.Counters.Kind;
import ai.halo.rest.web.BodyGuard;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Refused;
import ai.halo.rest.web.SentKey;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts requests before anything else is done for them: those of a key and of an address as they
 * arrive, those of a visitor once it is read who that is. A secret key that was let in has no
 * address limit, and its users no visitor's: a server speaks for many. One that was never let in
 * may be a guess, and counts as any other request from there.
 */
@Singleton
@ServerFilter("/api/**")
@Order(-15)
final class RateLimiter implements BodyGuard {

    static final Problem LIMITED =
            Problem.of(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "rate_limited",
                    "Too many requests; wait as long as Retry-After says.");

    private static final String TIGHTEST = "halo.allowance";
    private static final String NO_KEY = "";
    private static final List<String> VISITORS = List.of("X-Session-Id", "X-Halo-User-Id");

    private final Counters counters;
    private final int proxies;
    private final Cache<Key, Boolean> letIn =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();

    RateLimiter(Counters counters, RateLimits limits) {
        this.counters = counters;
        this.proxies = limits.proxies();
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        Optional<Key> key = SentKey.of(request);
        String name = key.map(Key::value).orElse(NO_KEY);
        key.ifPresent(_ -> take(request, Kind.KEY, name));
        if (key.filter(this::isServer).isEmpty()) {
            take(request, Kind.ADDRESS, Addresses.of(request, proxies));
        }
        if (key.filter(sent -> sent.kind() == Key.Kind.API).isEmpty()) {
            VISITORS.stream()
                    .map(request.getHeaders()::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(who -> take(request, Kind.VISITOR, name, who));
        }
    }

    @Override
    public void admit(HttpRequest<?> request, Fields body) {
        Optional<Caller> caller = Caller.of(request);
        if (caller.isPresent() && !caller.get().isServer()) {
            String key = SentKey.of(request).map(Key::value).orElse(NO_KEY);
            visitor(body).ifPresent(who -> take(request, Kind.VISITOR, key, who));
        }
    }

    /** Learns which secret keys open something, and which do no more. */
    void learn(HttpRequest<?> request, boolean unauthorized) {
        SentKey.of(request)
                .filter(key -> key.kind() == Key.Kind.API)
                .ifPresent(key -> {
                    if (unauthorized) {
                        letIn.invalidate(key);
                    } else if (Caller.of(request).isPresent()) {
                        letIn.put(key, true);
                    }
                });
    }

    private boolean isServer(Key key) {
        return letIn.getIfPresent(key) != null;
    }

    /** The allowance that will be used up first. */
    static Optional<Allowance> tightest(HttpRequest<?> request) {
        return request.getAttribute(TIGHTEST, Allowance.class);
    }

    private void take(HttpRequest<?> request, Kind kind, String... whose) {
        counters.take(kind, whose).ifPresent(allowance -> pass(request, allowance));
    }

    private static void pass(HttpRequest<?> request, Allowance allowance) {
        if (!allowance.granted()
                || tightest(request).filter(known -> !allowance.isTighterThan(known)).isEmpty()) {
            request.setAttribute(TIGHTEST, allowance);
        }
        if (!allowance.granted()) {
            throw new Refused(LIMITED);
        }
    }

    /** Refused later, if it is no text. */
    private static Optional<String> visitor(Fields body) {
        return Stream.of("session_id", "user_id")
                .map(name -> body.json().at(name).plain())
                .filter(who -> !who.equals("null"))
                .findFirst();
    }
}
