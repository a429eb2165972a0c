package ai.halo.rest.answering;

import ai.halo.application.answering.Seats;
import ai.halo.rest.web.Problem;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Sends questions away before anything is done for them while there is no seat for them. */
@ServerFilter("/api/sdk/chat/**")
@Order(-16)
final class Crowd {

    static final Problem OVERLOADED =
            Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "overloaded",
                    "More is asked than can be answered now; nothing was stored, send it again soon.");

    private static final String SOON = "1";

    private final Seats seats;

    Crowd(Seats seats) {
        this.seats = seats;
    }

    @RequestFilter
    @Nullable HttpResponse<?> sendAway(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.POST && seats.taken()
                ? OVERLOADED.response().header(HttpHeaders.RETRY_AFTER, SOON)
                : null;
    }
}
