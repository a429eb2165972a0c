package ai.halo.rest.limits;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells every caller what is left of the limit that will be used up first. */
@ServerFilter("/api/**")
@Order(-25)
final class AllowanceTeller {

    private final RateLimiter limiter;

    AllowanceTeller(RateLimiter limiter) {
        this.limiter = limiter;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        limiter.learn(request, response.code() == HttpStatus.UNAUTHORIZED.getCode());
        RateLimiter.tightest(request).ifPresent(allowance -> tell(allowance, response));
    }

    private static void tell(Allowance allowance, MutableHttpResponse<?> response) {
        response.header("RateLimit-Limit", String.valueOf(allowance.limit()))
                .header("RateLimit-Remaining", String.valueOf(allowance.remaining()))
                .header("RateLimit-Reset", String.valueOf(Allowance.seconds(allowance.reset())));
        if (!allowance.granted()) {
            response.header(
                    HttpHeaders.RETRY_AFTER, String.valueOf(Allowance.seconds(allowance.next())));
        }
    }
}
