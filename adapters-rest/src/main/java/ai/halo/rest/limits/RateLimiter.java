package ai.halo.rest.limits;

import ai.halo.rest.limits.Counters.Kind;
import ai.halo.rest.web.BodyGuard;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Refused;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts requests before anything else is done for them: those of a key and of an address as they
 * arrive, those of a visitor once it is read who that is. A secret key has no address limit, and
 * its users no visitor's: a server speaks for many.
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
    private static final String SECRET_KEY = "Bearer ha_key_";
    private static final String SESSION = "X-Session-Id";

    private final Counters counters;
    private final int proxies;

    RateLimiter(Counters counters, RateLimits limits) {
        this.counters = counters;
        this.proxies = limits.proxies();
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        String key = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (key != null) {
            take(request, Kind.KEY, key);
        }
        if (key == null || !key.startsWith(SECRET_KEY)) {
            take(request, Kind.ADDRESS, Addresses.of(request, proxies));
        }
        String session = request.getHeaders().get(SESSION);
        if (session != null) {
            take(request, Kind.VISITOR, String.valueOf(key), session);
        }
    }

    @Override
    public void admit(HttpRequest<?> request, Fields body) {
        Optional<Caller> caller = Caller.of(request);
        if (caller.isPresent() && !caller.get().isServer()) {
            String key = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
            visitor(body).ifPresent(who -> take(request, Kind.VISITOR, String.valueOf(key), who));
        }
    }

    /** Whoever guesses keys uses up the allowance of the address. */
    void blame(HttpRequest<?> request) {
        var _ = counters.take(Kind.ADDRESS, Addresses.of(request, proxies));
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
