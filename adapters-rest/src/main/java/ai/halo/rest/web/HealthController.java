package ai.halo.rest.web;

import ai.halo.domain.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** {@code GET /health}: UP once chat works. */
@Controller("/health")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HealthController {

    static final Problem NOT_READY =
            Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "not_ready", "Halo is starting.");

    private final Readiness readiness;

    HealthController(Readiness readiness) {
        this.readiness = readiness;
    }

    @Get
    HttpResponse<Json> health() {
        return readiness.ready()
                ? HttpResponse.ok(Json.object().with("status", "UP"))
                : NOT_READY.with("status", Json.text("DOWN")).response();
    }
}
