package ai.halo.rest.metrics;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import java.util.Optional;

/**
 * Times every request by its route, never by its address, which could name somebody. A stream
 * counts until its first byte.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-40)
final class RequestMeter {

    private static final String BEGAN = "halo.began";
    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20)
    };

    private final PrometheusMeterRegistry registry;

    RequestMeter(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(BEGAN, System.nanoTime());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        long began = request.getAttribute(BEGAN, Long.class).orElseGet(System::nanoTime);
        Optional<String> route = BasicHttpAttributes.getUriTemplate(request);
        Timer.builder("halo.http.requests")
                .description("Requests by route, and how long they took")
                .tag("method", route.isPresent() ? request.getMethodName() : "any")
                .tag("route", route.orElse("none"))
                .tag("status", String.valueOf(response.code()))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(Duration.ofNanos(System.nanoTime() - began));
    }
}
